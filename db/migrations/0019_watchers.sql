-- People outside who have a copy of each answer on a record.
CREATE TABLE watchers (
  id          IDENTITY PRIMARY KEY,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  name        TEXT NOT NULL,
  email       TEXT NOT NULL,
  -- The address folded for comparing, so that nobody is there twice.
  email_key   TEXT NOT NULL CHECK (email_key <> ''),
  added_by    BIGINT REFERENCES people (id),
  added_at    BIGINT NOT NULL,
  UNIQUE (record_kind, record_id, email_key)
);

-- A mail that came in and that the desk brings to the others outside: in whose name, under which subject.
CREATE TABLE message_sharings (
  message_id   BIGINT PRIMARY KEY REFERENCES messages (id),
  desk_address TEXT NOT NULL,
  subject      TEXT NOT NULL,
  host         TEXT NOT NULL
);
