-- A team with a row here is offered no longer; what is its own stays its own.
CREATE TABLE team_retirements (
  team_id    BIGINT PRIMARY KEY REFERENCES teams (id),
  retired_by BIGINT NOT NULL REFERENCES people (id),
  retired_at BIGINT NOT NULL
);

-- Lets somebody choose a password, once. Only the hash is kept: who reads this table cannot come in with it.
CREATE TABLE password_links (
  token_hash BYTES PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  made_by    BIGINT NOT NULL REFERENCES people (id),
  made_at    BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL
);

CREATE INDEX password_links_by_person ON password_links (person_id);

-- How many requests are at a stage, or of a type, is asked before either is changed.
CREATE INDEX requests_by_stage ON requests (stage_id) WHERE stage_id IS NOT NULL;
CREATE INDEX requests_by_type ON requests (type_id, state) WHERE type_id IS NOT NULL;
