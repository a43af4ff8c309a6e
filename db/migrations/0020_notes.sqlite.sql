-- Whom a note calls: people and teams, as they are named in it.
CREATE TABLE note_mentions (
  message_id BIGINT NOT NULL REFERENCES messages (id),
  person_id  BIGINT REFERENCES people (id),
  team_id    BIGINT REFERENCES teams (id),
  -- As it stands behind the @, so that it is found there whatever he is called later.
  name       TEXT NOT NULL CHECK (trim(name) <> ''),
  CHECK ((person_id IS NULL) <> (team_id IS NULL))
);

CREATE INDEX note_mentions_of_message ON note_mentions (message_id);

-- Colleagues who are told of each note on a record.
CREATE TABLE note_readers (
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  person_id   BIGINT NOT NULL REFERENCES people (id),
  added_by    BIGINT NOT NULL REFERENCES people (id),
  added_at    BIGINT NOT NULL,
  PRIMARY KEY (record_kind, record_id, person_id)
);

-- What becomes of an answer to it: it goes out in the desk's name, or stays among us.
ALTER TABLE colleague_mails ADD COLUMN answers_as TEXT NOT NULL DEFAULT 'comment' CHECK (answers_as IN ('comment', 'note'));

CREATE TABLE notices_of_more_kinds (
  id           IDENTITY PRIMARY KEY,
  person_id    BIGINT NOT NULL REFERENCES people (id),
  kind         TEXT NOT NULL CHECK (kind IN ('assigned', 'for_team', 'sent_back', 'mail_came', 'mail_waits', 'not_delivered', 'mentioned',
                                             'team_mentioned', 'noted', 'listed', 'activity_given', 'activity_done')),
  record_kind  TEXT NOT NULL,
  record_id    BIGINT NOT NULL,
  -- Where it stands in the thread of the record, as the thread names it; empty for the record itself.
  place        TEXT NOT NULL,
  words        TEXT NOT NULL,
  -- None for somebody outside, who has a name only.
  told_by      BIGINT REFERENCES people (id),
  told_by_name TEXT NOT NULL,
  told_at      BIGINT NOT NULL,
  read_at      BIGINT,
  unread       BIGINT GENERATED ALWAYS AS (CASE WHEN read_at IS NULL THEN 1 ELSE 0 END) STORED,
  -- In which part of somebody's messages it stands.
  part         TEXT GENERATED ALWAYS AS (CASE WHEN kind IN ('mentioned', 'team_mentioned') THEN 'mentions'
                                              WHEN kind IN ('mail_came', 'mail_waits', 'not_delivered') THEN 'outside'
                                              ELSE 'other' END) STORED
);

INSERT INTO notices_of_more_kinds (id, person_id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at)
SELECT id, person_id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at FROM notices;

DROP TABLE notices;
ALTER TABLE notices_of_more_kinds RENAME TO notices;

-- Counts, lists and pages by key; the record is in it so that a page counts what is told of it from the index alone.
CREATE INDEX notices_of_person ON notices (person_id, unread, id, record_kind, record_id);
CREATE INDEX notices_by_part ON notices (person_id, part, unread, id);
