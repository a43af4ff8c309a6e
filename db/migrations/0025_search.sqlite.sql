-- What is found by its words: a record itself, or a place on it ("m12", a message; "f7", a file). The number says when it
-- was said (seconds times 4096, and one of so many in that second), so that the newest comes first by it.
CREATE TABLE search_entries (
  id          INTEGER PRIMARY KEY,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  -- Empty for the record itself; none where something else is said there since: its words are still in the index, and
  -- its number is not given again.
  place       TEXT
);

CREATE UNIQUE INDEX search_entries_of_record ON search_entries (record_kind, record_id, place);

-- The words are made by the program and parted by blanks. They are kept nowhere but in the index, and without their
-- places, which nobody asks for. Beyond ASCII every character is of a word here.
CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '@._-+='"
);

-- Every word as it stands somewhere, with the key under which it is found: what a beginning may become.
CREATE TABLE search_words (
  word TEXT NOT NULL,
  key  TEXT NOT NULL,
  PRIMARY KEY (word, key)
) WITHOUT ROWID;

-- What was there before it could be found: indexed from the newest to the oldest, down from this number.
CREATE TABLE search_backlogs (
  kind  TEXT PRIMARY KEY CHECK (kind IN ('message', 'request')),
  below BIGINT NOT NULL
);

INSERT INTO search_backlogs (kind, below) SELECT 'message', max(id) + 1 FROM messages HAVING max(id) IS NOT NULL;
INSERT INTO search_backlogs (kind, below) SELECT 'request', max(id) + 1 FROM requests HAVING max(id) IS NOT NULL;
