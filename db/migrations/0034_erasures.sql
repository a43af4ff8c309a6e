-- What became of the data of a person: when, by whom and why, and which cards were hers. Nothing here says who it was.
CREATE TABLE erasures (
  id        IDENTITY PRIMARY KEY,
  reason    TEXT NOT NULL CHECK (trim(reason) <> ''),
  erased_by BIGINT NOT NULL REFERENCES people (id),
  erased_at BIGINT NOT NULL
);

CREATE TABLE erased_cards (
  record_kind KEY_TEXT NOT NULL CHECK (record_kind IN ('party', 'contact', 'site')),
  record_id   BIGINT NOT NULL,
  erasure_id  BIGINT NOT NULL REFERENCES erasures (id),
  PRIMARY KEY (record_kind, record_id)
);

-- How many places of a kind there were, and what was done with them.
CREATE TABLE erasure_places (
  erasure_id BIGINT NOT NULL REFERENCES erasures (id),
  place      KEY_TEXT NOT NULL,
  deed       KEY_TEXT NOT NULL CHECK (deed IN ('erased', 'made_anonymous', 'kept')),
  count      BIGINT NOT NULL CHECK (count > 0),
  PRIMARY KEY (erasure_id, place, deed)
);

-- Requests that a law says to keep as they are.
CREATE TABLE erasure_holds (
  erasure_id BIGINT NOT NULL REFERENCES erasures (id),
  request_id BIGINT NOT NULL REFERENCES requests (id),
  reason     TEXT NOT NULL CHECK (trim(reason) <> ''),
  kept_until BIGINT NOT NULL,
  PRIMARY KEY (erasure_id, request_id)
);
