-- Where mails go once they are kept; empty for staying where they are.
ALTER TABLE mailboxes ADD COLUMN move_to TEXT NOT NULL DEFAULT '';
-- When somebody last changed how it is reached, so that whoever reads it notices.
ALTER TABLE mailboxes ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;

-- How far the reading of a mailbox by IMAP has come, and how it goes.
CREATE TABLE mailbox_readings (
  mailbox_id      BIGINT PRIMARY KEY REFERENCES mailboxes (id),
  -- The moment of set-up: what the server had before is not read.
  begins_at       BIGINT NOT NULL,
  -- As long as the server says the same validity, a number belongs to one mail for good. None before the first look.
  uid_validity    BIGINT,
  last_uid        BIGINT NOT NULL DEFAULT 0,
  -- Mails numbered below this count only if they came after the moment of set-up.
  dated_below     BIGINT NOT NULL DEFAULT 0,
  state           TEXT NOT NULL DEFAULT 'not_yet' CHECK (state IN ('not_yet', 'told_at_once', 'asks_again', 'failing')),
  last_success_at BIGINT,
  failure         TEXT CHECK (failure IN ('unreachable', 'sign_in_refused', 'refused', 'misunderstood', 'own_side')),
  -- What the server said when it last failed.
  words           TEXT NOT NULL DEFAULT '',
  failing_since   BIGINT,
  next_try_at     BIGINT,
  -- The process that reads it, until that moment or until it says so anew.
  leased_by       TEXT,
  leased_until    BIGINT,
  CHECK ((leased_by IS NULL) = (leased_until IS NULL)),
  CHECK ((state = 'failing') = (failure IS NOT NULL))
);

-- Mails that could not be taken over: they still lie in their mailbox, and a person has to look.
CREATE TABLE left_mails (
  id           IDENTITY PRIMARY KEY,
  mailbox_id   BIGINT NOT NULL REFERENCES mailboxes (id),
  uid_validity BIGINT NOT NULL,
  uid          BIGINT NOT NULL,
  sender       TEXT NOT NULL,
  subject      TEXT NOT NULL,
  size         BIGINT NOT NULL,
  received_at  BIGINT NOT NULL,
  reason       TEXT NOT NULL CHECK (reason IN ('too_large', 'unreadable')),
  words        TEXT NOT NULL,
  found_at     BIGINT NOT NULL,
  UNIQUE (mailbox_id, uid_validity, uid)
);

-- The last trial of both directions, while it waits and after it.
CREATE TABLE mailbox_trials (
  mailbox_id  BIGINT PRIMARY KEY REFERENCES mailboxes (id),
  asked_by    BIGINT REFERENCES people (id),
  asked_at    BIGINT NOT NULL,
  finished_at BIGINT,
  reading     TEXT CHECK (reading IN ('works', 'fails', 'not_set', 'held')),
  read_words  TEXT NOT NULL DEFAULT '',
  sending     TEXT CHECK (sending IN ('works', 'fails', 'not_set', 'held')),
  sent_words  TEXT NOT NULL DEFAULT '',
  CHECK ((finished_at IS NULL) = (reading IS NULL) AND (finished_at IS NULL) = (sending IS NULL))
);
