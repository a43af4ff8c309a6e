-- Everyone who may come in, with roles and teams in one row.
CREATE VIEW people_at_work AS
  SELECT id, name, email, email_key, password_hash, language,
         (SELECT string_agg(role, ',') FROM person_roles WHERE person_id = people.id) AS roles,
         (SELECT string_agg(team_id::text, ',') FROM team_members WHERE person_id = people.id) AS teams
    FROM people
   WHERE NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = people.id);
