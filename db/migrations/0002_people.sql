-- Who works here, in which roles and teams, and by what they prove who they are.
CREATE TABLE people (
  id            IDENTITY PRIMARY KEY,
  name          TEXT NOT NULL CHECK (trim(name) <> ''),
  email         TEXT NOT NULL,
  -- The address folded for comparing, so that nobody exists twice.
  email_key     TEXT NOT NULL UNIQUE,
  -- Argon2id; none for somebody who comes by token only.
  password_hash TEXT,
  language      TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'nl', 'de', 'en')),
  created_at    BIGINT NOT NULL
);

CREATE TABLE person_roles (
  person_id  BIGINT NOT NULL REFERENCES people (id),
  role       TEXT NOT NULL CHECK (role IN ('first_line', 'second_line', 'agent', 'manager', 'data_steward', 'worker', 'administrator')),
  granted_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, role)
);

-- Whoever has a row here can no longer come in.
CREATE TABLE person_deactivations (
  person_id      BIGINT PRIMARY KEY REFERENCES people (id),
  deactivated_by BIGINT REFERENCES people (id),
  deactivated_at BIGINT NOT NULL
);

CREATE TABLE teams (
  id         IDENTITY PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  created_at BIGINT NOT NULL
);

CREATE TABLE team_members (
  team_id   BIGINT NOT NULL REFERENCES teams (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (team_id, person_id)
);

CREATE INDEX team_members_by_person ON team_members (person_id);

-- Only the hash of the token is kept: who reads this table cannot come in with it.
CREATE TABLE sessions (
  token_hash BYTES PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  user_agent TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL
);

CREATE INDEX sessions_by_person ON sessions (person_id);

CREATE TABLE access_tokens (
  token_hash BYTES PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  created_at BIGINT NOT NULL
);

CREATE INDEX access_tokens_by_person ON access_tokens (person_id);
