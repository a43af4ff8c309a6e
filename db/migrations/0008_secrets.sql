-- What Relais signs with: made once, never shown.
CREATE TABLE secrets (
  name       TEXT PRIMARY KEY,
  value      BYTES NOT NULL,
  created_at BIGINT NOT NULL
);
