-- From which kinds of record the members of a team write outside. A team writes from requests where it chose nothing.
CREATE TABLE team_writing_choices (
  team_id     BIGINT NOT NULL REFERENCES teams (id),
  record_kind TEXT NOT NULL CHECK (record_kind IN ('request', 'party', 'contact')),
  may_write   BIGINT NOT NULL CHECK (may_write IN (0, 1)),
  chosen_by   BIGINT NOT NULL REFERENCES people (id),
  chosen_at   BIGINT NOT NULL,
  PRIMARY KEY (team_id, record_kind)
);

-- Of a thread the notes alone, and what went to and fro with those outside.
CREATE INDEX messages_notes_of_record ON messages (record_kind, record_id, said_at, id) WHERE kind = 'work_note';
CREATE INDEX messages_exchanged_on_record ON messages (record_kind, record_id, said_at, id) WHERE kind <> 'work_note';
