-- What is found by its words: a record itself, or a place on it ("m12", a message; "f7", a file). The number says when it
-- was said (seconds times 4096, and one of so many in that second), so that the newest comes first by it.
CREATE TABLE search_entries (
  id          BIGINT PRIMARY KEY,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  -- Empty for the record itself.
  place       KEY_TEXT NOT NULL,
  -- Made by the program, with a word for the day and one for the 32 days it is of: an index of words knows no order, and
  -- the newest is looked for some days at a time.
  words       TSVECTOR NOT NULL
);

CREATE UNIQUE INDEX search_entries_of_record ON search_entries (record_kind, record_id, place);
CREATE INDEX search_index ON search_entries USING gin (words);

-- Every word as it stands somewhere, with the key under which it is found: what a beginning may become.
CREATE TABLE search_words (
  word KEY_TEXT NOT NULL,
  key  KEY_TEXT NOT NULL,
  PRIMARY KEY (word, key)
);

-- What was there before it could be found: indexed from the newest to the oldest, down from this number.
CREATE TABLE search_backlogs (
  kind  TEXT PRIMARY KEY CHECK (kind IN ('message', 'request')),
  below BIGINT NOT NULL
);

INSERT INTO search_backlogs (kind, below) SELECT 'message', max(id) + 1 FROM messages HAVING max(id) IS NOT NULL;
INSERT INTO search_backlogs (kind, below) SELECT 'request', max(id) + 1 FROM requests HAVING max(id) IS NOT NULL;
