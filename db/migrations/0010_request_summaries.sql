-- A request with the names of those who have to do with it, as lists and pages show it.
CREATE VIEW request_summaries AS
  SELECT requests.id, requests.number, requests.title, requests.state, requests.channel,
         requester.name AS requester_name, requester.email AS requester_email,
         passer.name AS passer_name, passer.email AS passer_email,
         requests.urgency_level, requests.urgency_by, requests.urgency_why, requests.priority, requests.due_at,
         responsible.name AS responsible_name, responsible.email AS responsible_email,
         teams.name AS team_name, requests.received_at,
         requests.type_id, requests.responsible_id
    FROM requests
    LEFT JOIN contacts AS requester ON requester.id = requests.requester_id
    LEFT JOIN people AS passer ON passer.id = requests.passed_on_by_id
    LEFT JOIN people AS responsible ON responsible.id = requests.responsible_id
    LEFT JOIN teams ON teams.id = requests.team_id;
