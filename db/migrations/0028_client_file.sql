-- The whole card of a party: names, address, numbers, who follows it, what is good to know.
ALTER TABLE parties ADD COLUMN other_name TEXT NOT NULL DEFAULT '';
-- Folded in the order of its words, by which lists are put in order.
ALTER TABLE parties ADD COLUMN name_sort KEY_TEXT NOT NULL DEFAULT '';
-- What it is in its trade, in words of one's own: "PME", "particulier", "commune".
ALTER TABLE parties ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN language TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'fr', 'nl', 'de', 'en'));
ALTER TABLE parties ADD COLUMN street TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN postcode TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN town TEXT NOT NULL DEFAULT '';
-- Two letters of ISO 3166.
ALTER TABLE parties ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN phone_e164 TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN mobile TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN mobile_e164 TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN email_key TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN website TEXT NOT NULL DEFAULT '';
-- Empty where nobody has said yet.
ALTER TABLE parties ADD COLUMN vat_liability TEXT NOT NULL DEFAULT '' CHECK (vat_liability IN ('', 'liable', 'exempt'));
ALTER TABLE parties ADD COLUMN vat_number TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN vat_why TEXT NOT NULL DEFAULT '';
-- Ten digits in Belgium, a SIRET in France.
ALTER TABLE parties ADD COLUMN establishment_number TEXT NOT NULL DEFAULT '';
-- Why it is kept although its check digits do not fit, or why there is none.
ALTER TABLE parties ADD COLUMN establishment_why TEXT NOT NULL DEFAULT '';
-- Where the client's papers lie.
ALTER TABLE parties ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN public_note TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN private_note TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN parent_id BIGINT REFERENCES parties (id);
ALTER TABLE parties ADD COLUMN account_manager_id BIGINT REFERENCES people (id);
ALTER TABLE parties ADD COLUMN main_contact_id BIGINT REFERENCES contacts (id);

UPDATE parties SET name_sort = lower(name);

CREATE INDEX parties_sorted ON parties (name_sort, id);
CREATE INDEX parties_by_establishment ON parties (establishment_number) WHERE establishment_number <> '';
CREATE INDEX parties_by_vat ON parties (vat_number) WHERE vat_number <> '';
CREATE INDEX parties_by_email ON parties (email_key) WHERE email_key <> '';
CREATE INDEX parties_by_postcode ON parties (postcode, id) WHERE postcode <> '';
CREATE INDEX parties_of_parent ON parties (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX parties_of_account_manager ON parties (account_manager_id, id) WHERE account_manager_id IS NOT NULL;

-- What a party is to us, several at once.
CREATE TABLE party_relations (
  party_id BIGINT NOT NULL REFERENCES parties (id),
  relation TEXT NOT NULL CHECK (relation IN ('client', 'prospect', 'supplier', 'partner', 'authority')),
  PRIMARY KEY (party_id, relation)
);

CREATE INDEX party_relations_by_relation ON party_relations (relation, party_id);

-- A place of a party, and whom one asks for there.
CREATE TABLE sites (
  id           IDENTITY PRIMARY KEY,
  party_id     BIGINT NOT NULL REFERENCES parties (id),
  name         TEXT NOT NULL CHECK (trim(name) <> ''),
  street       TEXT NOT NULL DEFAULT '',
  postcode     TEXT NOT NULL DEFAULT '',
  town         TEXT NOT NULL DEFAULT '',
  country      TEXT NOT NULL DEFAULT '',
  contact_name TEXT NOT NULL DEFAULT '',
  phone        TEXT NOT NULL DEFAULT '',
  phone_e164   TEXT NOT NULL DEFAULT '',
  email        TEXT NOT NULL DEFAULT '',
  email_key    TEXT NOT NULL DEFAULT '',
  -- The code of the door, the dog, the key.
  information  TEXT NOT NULL DEFAULT '',
  created_at   BIGINT NOT NULL
);

CREATE INDEX sites_of_party ON sites (party_id, id);
CREATE INDEX sites_by_email ON sites (email_key) WHERE email_key <> '';

-- The card of a contact: somebody, or a service, at a party, perhaps at one of its sites, from a day to a day.
ALTER TABLE contacts ADD COLUMN name_sort KEY_TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN quality TEXT NOT NULL DEFAULT 'person' CHECK (quality IN ('person', 'service'));
ALTER TABLE contacts ADD COLUMN civility TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN other_name TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN function TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN mobile TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN mobile_e164 TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN language TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'fr', 'nl', 'de', 'en'));
ALTER TABLE contacts ADD COLUMN site_id BIGINT REFERENCES sites (id);
-- Days as YYYY-MM-DD, empty where nobody knows.
ALTER TABLE contacts ADD COLUMN starts_on TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN ends_on TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN public_note TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN private_note TEXT NOT NULL DEFAULT '';
-- The first card of the same person, for each of his cards where he has several.
ALTER TABLE contacts ADD COLUMN holder_id BIGINT REFERENCES contacts (id);

UPDATE contacts SET name_sort = lower(name);

CREATE INDEX contacts_sorted ON contacts (name_sort, id);
CREATE INDEX contacts_of_site ON contacts (site_id) WHERE site_id IS NOT NULL;
CREATE INDEX contacts_of_holder ON contacts (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX contacts_by_phone ON contacts (phone_e164) WHERE phone_e164 <> '';
CREATE INDEX contacts_by_mobile ON contacts (mobile_e164) WHERE mobile_e164 <> '';

-- An archived card has one row here; bringing it back deletes the row. The story stays in events.
CREATE TABLE contact_archivals (
  contact_id  BIGINT PRIMARY KEY REFERENCES contacts (id),
  reason      TEXT NOT NULL CHECK (reason IN ('left', 'duplicate', 'bankrupt', 'merged', 'ceased')),
  explanation TEXT NOT NULL CHECK (trim(explanation) <> ''),
  archived_by BIGINT NOT NULL REFERENCES people (id),
  archived_at BIGINT NOT NULL
);

CREATE TABLE party_archivals (
  party_id    BIGINT PRIMARY KEY REFERENCES parties (id),
  reason      TEXT NOT NULL CHECK (reason IN ('duplicate', 'bankrupt', 'merged', 'ceased')),
  explanation TEXT NOT NULL CHECK (trim(explanation) <> ''),
  archived_by BIGINT NOT NULL REFERENCES people (id),
  archived_at BIGINT NOT NULL
);

-- Two cards that may be one, reported by whoever saw it to the data steward, until that is settled.
CREATE TABLE possible_duplicates (
  id          IDENTITY PRIMARY KEY,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('party', 'contact')),
  one_id      BIGINT NOT NULL,
  other_id    BIGINT NOT NULL,
  explanation TEXT NOT NULL,
  reported_by BIGINT NOT NULL REFERENCES people (id),
  reported_at BIGINT NOT NULL,
  settled     TEXT CHECK (settled IN ('merged', 'different')),
  settled_by  BIGINT REFERENCES people (id),
  settled_at  BIGINT,
  CHECK (one_id < other_id),
  CHECK ((settled IS NULL) = (settled_by IS NULL) AND (settled IS NULL) = (settled_at IS NULL))
);

CREATE UNIQUE INDEX possible_duplicates_of_two ON possible_duplicates (record_kind, one_id, other_id);
CREATE INDEX possible_duplicates_of_other ON possible_duplicates (record_kind, other_id);

-- One card became part of another. The card that was lost stays as a signpost while the merge is not undone.
CREATE TABLE merges (
  id          IDENTITY PRIMARY KEY,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('party', 'contact')),
  kept_id     BIGINT NOT NULL,
  lost_id     BIGINT NOT NULL,
  -- What stood on the card that was kept, and what hung on the one that was lost, as JSON: what undoing puts back.
  before      TEXT NOT NULL,
  moved       TEXT NOT NULL,
  merged_by   BIGINT NOT NULL REFERENCES people (id),
  merged_at   BIGINT NOT NULL,
  undone_by   BIGINT REFERENCES people (id),
  undone_at   BIGINT,
  CHECK (kept_id <> lost_id),
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);

CREATE UNIQUE INDEX merges_of_lost ON merges (record_kind, lost_id) WHERE undone_at IS NULL;
CREATE INDEX merges_of_kept ON merges (record_kind, kept_id);
