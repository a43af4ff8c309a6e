-- What is asked of a request before it is shown stands in the indexes by which queues are counted and paged, so that none is
-- fetched only to be counted or passed over.
DROP INDEX requests_newest;
CREATE INDEX requests_newest ON requests (received_at, id, type_id, responsible_id);

DROP INDEX requests_newest_by_state;
CREATE INDEX requests_newest_by_state ON requests (state, received_at, id, type_id, responsible_id, team_id, urgency_level);

DROP INDEX requests_by_responsible_and_state;
CREATE INDEX requests_by_responsible_and_state ON requests (responsible_id, state, received_at, id, type_id);

DROP INDEX requests_by_team_and_state;
CREATE INDEX requests_by_team_and_state ON requests (team_id, state, received_at, id, type_id, responsible_id, due_at, urgency_level);

DROP INDEX requests_open_by_due;
CREATE INDEX requests_open_by_due ON requests (state, due_order, id, type_id, responsible_id, team_id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';

DROP INDEX requests_open_by_stars;
CREATE INDEX requests_open_by_stars ON requests (state, star_order, received_at, id, type_id, responsible_id, team_id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';

DROP INDEX requests_open_by_urgency;
CREATE INDEX requests_open_by_urgency ON requests (state, urgency_order, received_at, id, type_id, responsible_id, team_id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';

-- A request that waits until a day, for the queue of what is due.
CREATE INDEX requests_waiting_by_day ON requests (waits_until, due_order, type_id, responsible_id) WHERE state = 'waiting' AND waits_until IS NOT NULL;

DROP INDEX requests_newest_by_type;
CREATE INDEX requests_newest_by_type ON requests (type_id, received_at, id, responsible_id);

DROP INDEX requests_newest_by_team;
CREATE INDEX requests_newest_by_team ON requests (team_id, received_at, id, type_id, responsible_id);
