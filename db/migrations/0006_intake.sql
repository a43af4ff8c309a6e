-- Each mail as it came, kept before anything is made of it.
CREATE TABLE raw_mails (
  id          IDENTITY PRIMARY KEY,
  -- The same for every copy of one message, whatever its way here.
  identity    TEXT NOT NULL UNIQUE,
  mailbox_id  BIGINT NOT NULL REFERENCES mailboxes (id),
  -- Where it was sent to, with what stands behind the plus.
  recipient   TEXT NOT NULL,
  return_path TEXT NOT NULL,
  size        BIGINT NOT NULL,
  -- Small mails lie here, large ones in the blob store.
  bytes       BYTES,
  blob_hash   TEXT,
  received_at BIGINT NOT NULL,
  CHECK ((bytes IS NULL) <> (blob_hash IS NULL))
);

-- What became of it, and why; a mail without a row waits to be handled.
CREATE TABLE mail_outcomes (
  raw_mail_id BIGINT PRIMARY KEY REFERENCES raw_mails (id),
  outcome     TEXT NOT NULL CHECK (outcome IN ('opened', 'joined', 'noted', 'held', 'to_sort', 'ignored', 'bounce')),
  request_id  BIGINT REFERENCES requests (id),
  why         TEXT NOT NULL,
  handled_at  BIGINT NOT NULL
);

-- Every time a copy of it arrived, the first time included.
CREATE TABLE mail_arrivals (
  raw_mail_id BIGINT NOT NULL REFERENCES raw_mails (id),
  mailbox_id  BIGINT NOT NULL REFERENCES mailboxes (id),
  arrived_at  BIGINT NOT NULL
);

CREATE INDEX mail_arrivals_by_mail ON mail_arrivals (raw_mail_id);
