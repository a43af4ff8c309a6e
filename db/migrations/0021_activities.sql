-- What somebody is to do about a record, and by when.
CREATE TABLE activities (
  id          IDENTITY PRIMARY KEY,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  type        TEXT NOT NULL CHECK (type IN ('to_do', 'call', 'mail', 'visit')),
  words       TEXT NOT NULL CHECK (trim(words) <> ''),
  assignee_id BIGINT NOT NULL REFERENCES people (id),
  due_at      BIGINT NOT NULL,
  given_by    BIGINT NOT NULL REFERENCES people (id),
  given_at    BIGINT NOT NULL,
  done_by     BIGINT REFERENCES people (id),
  done_at     BIGINT,
  CHECK ((done_by IS NULL) = (done_at IS NULL))
);

CREATE INDEX activities_of_record ON activities (record_kind, record_id, due_at, id);
-- What is done is many times what is open, and nobody's first page goes through it.
CREATE INDEX activities_open ON activities (assignee_id, due_at, id) WHERE done_at IS NULL;
