-- A shared address to which requests are sent and from which answers go.
CREATE TABLE mailboxes (
  id          IDENTITY PRIMARY KEY,
  address     TEXT NOT NULL,
  address_key TEXT NOT NULL UNIQUE,
  team_id     BIGINT REFERENCES teams (id),
  from_name   TEXT NOT NULL,
  -- The server whose Authentication-Results count; empty for none.
  authserv_id TEXT NOT NULL,
  -- How it is read and how it sends; empty where mail comes by LMTP and goes by the desk's own server.
  imap_url    TEXT NOT NULL,
  smtp_url    TEXT NOT NULL,
  secret_file TEXT NOT NULL,
  auth        TEXT NOT NULL CHECK (auth IN ('password', 'xoauth2')),
  created_at  BIGINT NOT NULL
);
