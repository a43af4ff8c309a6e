-- The story of every record. `changes` is JSON: [{"field", "from", "to"}].
CREATE TABLE events (
  id            IDENTITY PRIMARY KEY,
  record_kind   TEXT NOT NULL,
  record_id     BIGINT NOT NULL,
  kind          TEXT NOT NULL,
  by_person     BIGINT,
  on_behalf_of  BIGINT,
  at            BIGINT NOT NULL,
  changes       TEXT NOT NULL
);

CREATE INDEX events_of_record ON events (record_kind, record_id, id);

-- Work to be done. A finished job has no row; a failed one keeps it, with failed_at and the last error. `every` is the
-- period of a recurring job in microseconds; `again_at` is set on a job that was asked for again while it ran; `failures`
-- counts the attempts since one last ended as its worker wanted.
CREATE TABLE jobs (
  id            IDENTITY PRIMARY KEY,
  kind          TEXT NOT NULL,
  payload       TEXT NOT NULL,
  unique_key    TEXT,
  every         BIGINT CHECK (every > 0),
  enqueued_at   BIGINT NOT NULL,
  due_at        BIGINT NOT NULL,
  again_at      BIGINT,
  attempts      BIGINT NOT NULL DEFAULT 0,
  failures      BIGINT NOT NULL DEFAULT 0,
  leased_by     TEXT,
  leased_until  BIGINT,
  last_error    TEXT,
  failed_at     BIGINT,
  takeable_at   BIGINT GENERATED ALWAYS AS (coalesce(leased_until, due_at)) STORED,
  CHECK ((leased_by IS NULL) = (leased_until IS NULL))
);

CREATE INDEX jobs_takeable ON jobs (takeable_at) WHERE failed_at IS NULL;
CREATE UNIQUE INDEX jobs_unfinished ON jobs (kind, unique_key) WHERE unique_key IS NOT NULL AND failed_at IS NULL;
