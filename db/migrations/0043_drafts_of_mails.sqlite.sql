-- Mails to somebody else are begun, too: to whom, what about, and in which exchange; none where one begins.
CREATE TABLE drafts_of_more_kinds (
  id           IDENTITY PRIMARY KEY,
  person_id    BIGINT NOT NULL REFERENCES people (id),
  record_kind  TEXT NOT NULL,
  record_id    BIGINT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('comment', 'work_note', 'exchange')),
  words        TEXT NOT NULL,
  -- Addresses that this answer is not for, and uploads that go with it, one a line.
  left_out     TEXT NOT NULL,
  uploads      TEXT NOT NULL,
  -- The tab of a browser that it was written in.
  writer       TEXT NOT NULL,
  -- Also its version: each keeping is later than the one before.
  kept_at      BIGINT NOT NULL,
  rich_words   TEXT NOT NULL DEFAULT '',
  activity     TEXT NOT NULL DEFAULT '',
  addressed_to TEXT NOT NULL DEFAULT '',
  subject      TEXT NOT NULL DEFAULT '',
  exchange_id  BIGINT REFERENCES exchanges (id)
);

INSERT INTO drafts_of_more_kinds (id, person_id, record_kind, record_id, kind, words, left_out, uploads, writer, kept_at, rich_words, activity)
SELECT id, person_id, record_kind, record_id, kind, words, left_out, uploads, writer, kept_at, rich_words, activity FROM drafts;

DROP TABLE drafts;
ALTER TABLE drafts_of_more_kinds RENAME TO drafts;

CREATE INDEX drafts_by_age ON drafts (kept_at);
CREATE UNIQUE INDEX drafts_once ON drafts (person_id, record_kind, record_id, kind, coalesce(exchange_id, 0));
CREATE INDEX drafts_of_exchange ON drafts (exchange_id);
