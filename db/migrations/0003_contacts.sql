-- The card of somebody outside who writes to us.
CREATE TABLE contacts (
  id         IDENTITY PRIMARY KEY,
  name       TEXT NOT NULL,
  email      TEXT NOT NULL,
  -- The address folded for comparing; empty where there is none.
  email_key  TEXT NOT NULL,
  phone      TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX contacts_by_email ON contacts (email_key);
