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

ALTER TABLE notices DROP CONSTRAINT notices_kind_check;
ALTER TABLE notices ADD CONSTRAINT notices_kind_check
  CHECK (kind IN ('assigned', 'for_team', 'sent_back', 'mail_came', 'mail_waits', 'not_delivered', 'mentioned', 'team_mentioned', 'noted',
                  'listed', 'activity_given', 'activity_done'));
-- In which part of somebody's messages it stands.
ALTER TABLE notices ADD COLUMN part TEXT GENERATED ALWAYS AS (
  CASE WHEN kind IN ('mentioned', 'team_mentioned') THEN 'mentions'
       WHEN kind IN ('mail_came', 'mail_waits', 'not_delivered') THEN 'outside'
       ELSE 'other' END) STORED;

CREATE INDEX notices_by_part ON notices (person_id, part, unread, id);
