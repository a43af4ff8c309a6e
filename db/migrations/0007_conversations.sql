-- What was said on a record: comments, work notes, mails in and out.
CREATE TABLE messages (
  id          IDENTITY PRIMARY KEY,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('mail_in', 'comment', 'work_note', 'partner_mail', 'mail_out', 'call')),
  automatic   BIGINT NOT NULL CHECK (automatic IN (0, 1)),
  author_id   BIGINT REFERENCES people (id),
  from_name   TEXT NOT NULL,
  from_email  TEXT NOT NULL,
  -- The address folded for comparing; empty where it is none.
  from_key    TEXT NOT NULL,
  subject     TEXT NOT NULL,
  body        TEXT NOT NULL,
  -- The Message-ID by which mail programs know it; empty for what never was a mail.
  internet_message_id TEXT NOT NULL,
  raw_mail_id BIGINT REFERENCES raw_mails (id),
  said_at     BIGINT NOT NULL
);

CREATE INDEX messages_of_record ON messages (record_kind, record_id, said_at, id);
CREATE INDEX messages_by_internet_message_id ON messages (internet_message_id);

-- Whoever a mail was or is to be brought to, one row a person.
CREATE TABLE message_recipients (
  id         IDENTITY PRIMARY KEY,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  place      TEXT NOT NULL CHECK (place IN ('to', 'cc')),
  name       TEXT NOT NULL,
  email      TEXT NOT NULL,
  email_key  TEXT NOT NULL,
  -- None for a mail that came in: it is not ours to deliver.
  delivery   TEXT CHECK (delivery IN ('queued', 'deferred', 'sent', 'bounced', 'failed')),
  attempts   BIGINT NOT NULL DEFAULT 0,
  -- What the other server said last.
  words      TEXT NOT NULL DEFAULT '',
  -- An attempt that has begun and of which nothing is known yet.
  tried_at   BIGINT,
  settled_at BIGINT
);

CREATE INDEX message_recipients_of_message ON message_recipients (message_id, id);
CREATE INDEX message_recipients_by_email ON message_recipients (email_key);

CREATE TABLE message_attachments (
  id         IDENTITY PRIMARY KEY,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  name       TEXT NOT NULL,
  type       TEXT NOT NULL,
  size       BIGINT NOT NULL,
  blob_hash  TEXT NOT NULL
);

CREATE INDEX message_attachments_of_message ON message_attachments (message_id, id);

-- A mail whose sender has no part in the record waits here until somebody accepts it.
CREATE TABLE message_holds (
  message_id BIGINT PRIMARY KEY REFERENCES messages (id),
  why        TEXT NOT NULL,
  held_at    BIGINT NOT NULL
);
