-- What people ask of the organisation.
CREATE TABLE request_types (
  id         IDENTITY PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  created_at BIGINT NOT NULL
);

-- A type with rows here is seen by these teams alone.
CREATE TABLE request_type_restrictions (
  type_id BIGINT NOT NULL REFERENCES request_types (id),
  team_id BIGINT NOT NULL REFERENCES teams (id),
  PRIMARY KEY (type_id, team_id)
);

-- The last number given in each series ("request/2026").
CREATE TABLE counters (
  series TEXT PRIMARY KEY,
  value  BIGINT NOT NULL
);

CREATE TABLE requests (
  id              IDENTITY PRIMARY KEY,
  number          TEXT NOT NULL UNIQUE,
  title           TEXT NOT NULL CHECK (trim(title) <> ''),
  description     TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting',
                                                 'resolved', 'closed', 'refused', 'cancelled')),
  channel         TEXT NOT NULL CHECK (channel IN ('mail', 'call', 'web', 'meeting', 'letter', 'api')),
  type_id         BIGINT REFERENCES request_types (id),
  team_id         BIGINT REFERENCES teams (id),
  mailbox_id      BIGINT REFERENCES mailboxes (id),
  requester_id    BIGINT REFERENCES contacts (id),
  passed_on_by_id BIGINT REFERENCES people (id),
  responsible_id  BIGINT REFERENCES people (id),
  urgency_level   TEXT CHECK (urgency_level IN ('low', 'normal', 'urgent', 'very_urgent')),
  urgency_by      TEXT,
  urgency_why     TEXT,
  priority        BIGINT NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 3),
  due_at          BIGINT,
  received_at     BIGINT NOT NULL,
  CHECK (urgency_level IS NULL OR (urgency_by IS NOT NULL AND urgency_why IS NOT NULL))
);

-- Lists go newest first and page by key, with and without a state.
CREATE INDEX requests_newest ON requests (received_at, id);
CREATE INDEX requests_newest_by_state ON requests (state, received_at, id);
CREATE INDEX requests_by_requester ON requests (requester_id);
CREATE INDEX requests_by_responsible ON requests (responsible_id, received_at);
