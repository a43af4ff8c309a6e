-- Towns and their postcodes, as somebody brought them in a file.
CREATE TABLE postcodes (
  country      TEXT NOT NULL,
  -- Without layout and without the letters of the country, as it is looked for: "4968" for "L-4968".
  postcode_key KEY_TEXT NOT NULL,
  place_key    KEY_TEXT NOT NULL,
  postcode     TEXT NOT NULL,
  place        TEXT NOT NULL,
  latitude     DOUBLE PRECISION,
  longitude    DOUBLE PRECISION,
  PRIMARY KEY (country, postcode_key, place_key)
);

CREATE INDEX postcodes_by_place ON postcodes (country, place_key);
CREATE INDEX sites_by_postcode ON sites (postcode, id) WHERE postcode <> '';
CREATE INDEX contacts_named ON contacts (name_key) WHERE name_key <> '';
CREATE INDEX parties_by_phone ON parties (phone_e164) WHERE phone_e164 <> '';

-- A file of cards that somebody brought, and how far it has come.
CREATE TABLE imports (
  id           IDENTITY PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('parties', 'sites', 'contacts')),
  file_name    TEXT NOT NULL,
  -- Its lines, laid out for us, in the blob store; none once they are forgotten.
  lines_blob   TEXT,
  lines_size   BIGINT NOT NULL DEFAULT 0,
  -- JSON: what stands in the first line, and the field that each column goes to, empty for none.
  headers      TEXT NOT NULL,
  fields       TEXT NOT NULL,
  duplicates   TEXT NOT NULL DEFAULT 'skip' CHECK (duplicates IN ('skip', 'complete', 'add')),
  stage        TEXT NOT NULL DEFAULT 'waiting'
               CHECK (stage IN ('waiting', 'trying', 'tried', 'running', 'done', 'undoing', 'undone')),
  line_count   BIGINT NOT NULL,
  -- Where the next line begins, and how many went before.
  next_byte    BIGINT NOT NULL DEFAULT 0,
  lines_gone   BIGINT NOT NULL DEFAULT 0,
  added        BIGINT NOT NULL DEFAULT 0,
  completed    BIGINT NOT NULL DEFAULT 0,
  skipped      BIGINT NOT NULL DEFAULT 0,
  refused      BIGINT NOT NULL DEFAULT 0,
  -- What undoing took back, and what it left since somebody had changed it or works with it.
  taken_back   BIGINT NOT NULL DEFAULT 0,
  left_alone   BIGINT NOT NULL DEFAULT 0,
  created_by   BIGINT NOT NULL REFERENCES people (id),
  created_at   BIGINT NOT NULL,
  ended_at     BIGINT
);

-- What became of each line; of a trial only those that were refused.
CREATE TABLE import_lines (
  import_id BIGINT NOT NULL REFERENCES imports (id),
  line      BIGINT NOT NULL,
  outcome   TEXT NOT NULL CHECK (outcome IN ('added', 'completed', 'skipped', 'refused', 'left_alone')),
  record_id BIGINT,
  -- The event that tells what was completed.
  event_id  BIGINT,
  why       TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (import_id, line)
);

CREATE INDEX import_lines_refused ON import_lines (import_id, outcome, line);
CREATE INDEX import_lines_of_record ON import_lines (record_id) WHERE record_id IS NOT NULL;

-- What a trial would have added already, so that two lines for one card are seen.
CREATE TABLE import_keys (
  import_id BIGINT NOT NULL REFERENCES imports (id),
  key       KEY_TEXT NOT NULL,
  PRIMARY KEY (import_id, key)
);

-- Which field a column of that name went to the last time.
CREATE TABLE import_columns (
  kind   TEXT NOT NULL,
  header KEY_TEXT NOT NULL,
  field  TEXT NOT NULL,
  PRIMARY KEY (kind, header)
);
