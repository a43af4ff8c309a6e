-- What a type of request brings with it: whose requests of it are at first, and what to know when one is qualified.
ALTER TABLE request_types ADD COLUMN team_id BIGINT REFERENCES teams (id);
ALTER TABLE request_types ADD COLUMN guidance TEXT NOT NULL DEFAULT '';

-- A type with a row here is offered no longer; the requests that have it keep it.
CREATE TABLE request_type_retirements (
  type_id    BIGINT PRIMARY KEY REFERENCES request_types (id),
  retired_by BIGINT NOT NULL REFERENCES people (id),
  retired_at BIGINT NOT NULL
);

-- The stages that a type names within the states, in their order.
CREATE TABLE request_type_stages (
  id       IDENTITY PRIMARY KEY,
  type_id  BIGINT NOT NULL REFERENCES request_types (id),
  state    TEXT NOT NULL CHECK (state IN ('received', 'qualified', 'assigned', 'in_progress', 'waiting', 'resolved')),
  name     TEXT NOT NULL CHECK (trim(name) <> ''),
  position BIGINT NOT NULL,
  UNIQUE (type_id, name)
);

-- What must be filled in before a request of the type comes to that state or, where one is named, to that stage.
CREATE TABLE request_type_fields (
  id       IDENTITY PRIMARY KEY,
  type_id  BIGINT NOT NULL REFERENCES request_types (id),
  field    TEXT NOT NULL CHECK (field IN ('requester', 'reachable', 'description', 'type', 'urgency', 'location', 'due_at',
                                          'team', 'follow_up')),
  state    TEXT NOT NULL CHECK (state IN ('qualified', 'assigned', 'in_progress', 'resolved')),
  stage_id BIGINT REFERENCES request_type_stages (id)
);

CREATE INDEX request_type_fields_of_type ON request_type_fields (type_id);

-- Who answers what, and with what.
CREATE TABLE request_type_people (
  type_id   BIGINT NOT NULL REFERENCES request_types (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  PRIMARY KEY (type_id, person_id)
);

CREATE TABLE request_type_resources (
  id       IDENTITY PRIMARY KEY,
  type_id  BIGINT NOT NULL REFERENCES request_types (id),
  label    TEXT NOT NULL CHECK (trim(label) <> ''),
  address  TEXT NOT NULL CHECK (trim(address) <> ''),
  position BIGINT NOT NULL
);

CREATE INDEX request_type_resources_of_type ON request_type_resources (type_id, position);

ALTER TABLE requests ADD COLUMN stage_id BIGINT REFERENCES request_type_stages (id);
-- Where the work is, as it was said: a street, a town, a building.
ALTER TABLE requests ADD COLUMN location TEXT NOT NULL DEFAULT '';
-- A requester who was read in a mail is a proposal until somebody says that it is he.
ALTER TABLE requests ADD COLUMN requester_confirmed_by BIGINT REFERENCES people (id);
ALTER TABLE requests ADD COLUMN requester_confirmed_at BIGINT;
ALTER TABLE requests ADD COLUMN urgency_set_by BIGINT REFERENCES people (id);
ALTER TABLE requests ADD COLUMN urgency_set_at BIGINT;
-- Since when it is in its state, who brought it there, and the reason that was given.
ALTER TABLE requests ADD COLUMN standing_since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE requests ADD COLUMN standing_by BIGINT REFERENCES people (id);
ALTER TABLE requests ADD COLUMN standing_why TEXT NOT NULL DEFAULT '';
ALTER TABLE requests ADD COLUMN waits_for TEXT CHECK (waits_for IN ('requester', 'third_party', 'date'));
ALTER TABLE requests ADD COLUMN waits_until BIGINT;
-- Why this person answers for it: the proposal that was taken, or the words of whoever transferred it.
ALTER TABLE requests ADD COLUMN responsible_why TEXT NOT NULL DEFAULT '';

UPDATE requests SET standing_since = received_at;

CREATE INDEX requests_by_team_and_state ON requests (team_id, state, received_at, id);
CREATE INDEX requests_by_state_since ON requests (state, standing_since, id);
CREATE INDEX requests_by_due ON requests (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX requests_waiting_until ON requests (waits_until, id) WHERE waits_until IS NOT NULL;

-- Two requests that have to do with each other; the first is the younger fact ("split_from": this one came out of that).
CREATE TABLE request_links (
  request_id BIGINT NOT NULL REFERENCES requests (id),
  other_id   BIGINT NOT NULL REFERENCES requests (id),
  kind       TEXT NOT NULL CHECK (kind IN ('related', 'merged_into', 'split_from', 'continues')),
  linked_by  BIGINT REFERENCES people (id),
  linked_at  BIGINT NOT NULL,
  PRIMARY KEY (request_id, other_id),
  CHECK (request_id <> other_id)
);

CREATE INDEX request_links_by_other ON request_links (other_id);

-- Words by which records are found together, whatever they are.
CREATE TABLE tags (
  id         IDENTITY PRIMARY KEY,
  name       TEXT NOT NULL CHECK (trim(name) <> ''),
  -- Folded for comparing, so that no tag exists twice.
  name_key   TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL
);

CREATE TABLE taggings (
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  tag_id      BIGINT NOT NULL REFERENCES tags (id),
  tagged_by   BIGINT REFERENCES people (id),
  tagged_at   BIGINT NOT NULL,
  PRIMARY KEY (record_kind, record_id, tag_id)
);

CREATE INDEX taggings_by_tag ON taggings (tag_id, record_kind, record_id);

-- "date: a few words", newest first; what was corrected stands in the events.
CREATE TABLE follow_ups (
  id         IDENTITY PRIMARY KEY,
  request_id BIGINT NOT NULL REFERENCES requests (id),
  log        TEXT NOT NULL CHECK (log IN ('request', 'offer')),
  said_at    BIGINT NOT NULL,
  words      TEXT NOT NULL CHECK (trim(words) <> ''),
  written_by BIGINT NOT NULL REFERENCES people (id),
  written_at BIGINT NOT NULL,
  -- The mail it was written after, so that the same is not proposed again.
  message_id BIGINT REFERENCES messages (id),
  corrected_at BIGINT
);

CREATE INDEX follow_ups_of_request ON follow_ups (request_id, log, said_at, id);

-- What the file is to hold besides the mails, which come by themselves: an offer, an order, anything named.
CREATE TABLE expected_pieces (
  id          IDENTITY PRIMARY KEY,
  request_id  BIGINT NOT NULL REFERENCES requests (id),
  name        TEXT NOT NULL CHECK (trim(name) <> ''),
  expected_by BIGINT NOT NULL REFERENCES people (id),
  expected_at BIGINT NOT NULL,
  received_by BIGINT REFERENCES people (id),
  received_at BIGINT,
  CHECK ((received_by IS NULL) = (received_at IS NULL))
);

CREATE INDEX expected_pieces_of_request ON expected_pieces (request_id, id);

DROP VIEW request_summaries;

CREATE VIEW request_summaries AS
  SELECT requests.id, requests.number, requests.title, requests.state, requests.channel,
         requester.name AS requester_name, requester.email AS requester_email,
         coalesce(passer.name, passing_contact.name) AS passer_name,
         coalesce(passer.email, passing_contact.email) AS passer_email,
         requests.urgency_level, requests.urgency_by, requests.urgency_why, requests.priority, requests.due_at,
         responsible.name AS responsible_name, responsible.email AS responsible_email,
         teams.name AS team_name, requests.received_at,
         requests.type_id, requests.responsible_id, requests.team_id, requests.requester_id,
         request_types.name AS type_name, request_type_stages.name AS stage_name, requests.location,
         requests.standing_since, requests.standing_why, requests.waits_for, requests.waits_until,
         CASE WHEN requests.requester_proof <> '' AND requests.requester_confirmed_at IS NULL THEN 1 ELSE 0 END AS requester_is_proposed
    FROM requests
    LEFT JOIN contacts AS requester ON requester.id = requests.requester_id
    LEFT JOIN people AS passer ON passer.id = requests.passed_on_by_id
    LEFT JOIN contacts AS passing_contact ON passing_contact.id = requests.passed_on_by_contact_id
    LEFT JOIN people AS responsible ON responsible.id = requests.responsible_id
    LEFT JOIN teams ON teams.id = requests.team_id
    LEFT JOIN request_types ON request_types.id = requests.type_id
    LEFT JOIN request_type_stages ON request_type_stages.id = requests.stage_id;
