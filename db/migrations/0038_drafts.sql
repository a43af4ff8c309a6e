-- What somebody has begun to write on a record and has not sent yet.
CREATE TABLE drafts (
  id          IDENTITY PRIMARY KEY,
  person_id   BIGINT NOT NULL REFERENCES people (id),
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('comment', 'work_note')),
  words       TEXT NOT NULL,
  -- Addresses that this answer is not for, and uploads that go with it, one a line.
  left_out    TEXT NOT NULL,
  uploads     TEXT NOT NULL,
  -- The tab of a browser that it was written in.
  writer      TEXT NOT NULL,
  -- Also its version: each keeping is later than the one before.
  kept_at     BIGINT NOT NULL,
  UNIQUE (person_id, record_kind, record_id, kind)
);

CREATE INDEX drafts_by_age ON drafts (kept_at);
