-- When somebody's notices may leave by mail. Whoever has no row is told by mail at any hour.
CREATE TABLE notice_hours (
  person_id   BIGINT PRIMARY KEY REFERENCES people (id),
  -- The days of the week, as a sum: Monday is 1, Tuesday 2, Wednesday 4 …
  days        BIGINT NOT NULL CHECK (days BETWEEN 1 AND 127),
  from_minute BIGINT NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute   BIGINT NOT NULL CHECK (to_minute BETWEEN 0 AND 1439),
  chosen_at   BIGINT NOT NULL,
  CHECK (from_minute < to_minute)
);

-- Whose notices wait for his hours, and from which one on.
CREATE TABLE notice_mail_waits (
  person_id    BIGINT PRIMARY KEY REFERENCES people (id),
  first_notice BIGINT NOT NULL,
  began_at     BIGINT NOT NULL
);

-- None for every team.
ALTER TABLE answer_templates ADD COLUMN team_id BIGINT REFERENCES teams (id);

-- The activity that goes along with a note, as it was typed, one field a line.
ALTER TABLE drafts ADD COLUMN activity TEXT NOT NULL DEFAULT '';
