-- Besides roles and teams: the types of request that are restricted to teams in which somebody is not.
DROP VIEW people_at_work;
CREATE VIEW people_at_work AS
  SELECT id, name, email, email_key, password_hash, language,
         (SELECT group_concat(role, ',') FROM person_roles WHERE person_id = people.id) AS roles,
         (SELECT group_concat(team_id, ',') FROM team_members WHERE person_id = people.id) AS teams,
         (SELECT group_concat(DISTINCT type_id) FROM request_type_restrictions AS restriction
           WHERE NOT EXISTS (SELECT 1 FROM request_type_restrictions AS opening
                               JOIN team_members ON team_members.team_id = opening.team_id
                              WHERE opening.type_id = restriction.type_id
                                AND team_members.person_id = people.id)) AS unseen_types
    FROM people
   WHERE NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = people.id);
