-- Whom we deal with: an organisation or an individual. A contact is a card of somebody there.
CREATE TABLE parties (
  id                IDENTITY PRIMARY KEY,
  kind              TEXT NOT NULL CHECK (kind IN ('organisation', 'individual')),
  name              TEXT NOT NULL CHECK (trim(name) <> ''),
  -- Folded for comparing: without accents, legal form and order of words.
  name_key          KEY_TEXT NOT NULL,
  -- With its country and without layout ("BE0403227515"); empty where it is not known.
  enterprise_number TEXT NOT NULL DEFAULT '',
  -- Why it was kept although its check digits do not fit.
  number_why        TEXT NOT NULL DEFAULT '',
  created_at        BIGINT NOT NULL
);

CREATE INDEX parties_by_name ON parties (name_key);
CREATE INDEX parties_by_number ON parties (enterprise_number) WHERE enterprise_number <> '';

ALTER TABLE contacts ADD COLUMN party_id BIGINT REFERENCES parties (id);
ALTER TABLE contacts ADD COLUMN family_name TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN given_name TEXT NOT NULL DEFAULT '';
-- None until the words of the card are known, by which it is found.
ALTER TABLE contacts ADD COLUMN name_key KEY_TEXT;
ALTER TABLE contacts ADD COLUMN phone_e164 TEXT NOT NULL DEFAULT '';

CREATE INDEX contacts_of_party ON contacts (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX contacts_without_words ON contacts (id) WHERE name_key IS NULL;

-- By what a contact is found while somebody types: the words of his name and of his organisation, his mail address, his
-- number.
CREATE TABLE contact_words (
  word       KEY_TEXT NOT NULL,
  contact_id BIGINT NOT NULL REFERENCES contacts (id),
  PRIMARY KEY (word, contact_id)
);

CREATE INDEX contact_words_of_contact ON contact_words (contact_id, word);

CREATE TABLE party_words (
  word     KEY_TEXT NOT NULL,
  party_id BIGINT NOT NULL REFERENCES parties (id),
  PRIMARY KEY (word, party_id)
);

CREATE INDEX party_words_of_party ON party_words (party_id, word);

-- Every word of a name once, and each way of leaving a letter out of it: two words that are one slip of the keyboard
-- apart have one of these in common.
CREATE TABLE word_slips (
  slip KEY_TEXT NOT NULL,
  word KEY_TEXT NOT NULL,
  PRIMARY KEY (slip, word)
);
