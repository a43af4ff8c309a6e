-- By which lists of parties are put in the order of their towns, and found by the beginning of one: folded.
ALTER TABLE parties ADD COLUMN town_sort KEY_TEXT NOT NULL DEFAULT '';

CREATE INDEX parties_by_town ON parties (town_sort, id);
CREATE INDEX parties_by_language ON parties (language, id) WHERE language <> '';
CREATE INDEX contacts_by_language ON contacts (language, id) WHERE language <> '';
CREATE INDEX contacts_services ON contacts (id) WHERE quality = 'service';

-- Which fields of a form somebody hides from himself, and which are hidden where nobody chose for himself. The names of
-- fields, with commas between them.
CREATE TABLE form_displays (
  person_id BIGINT NOT NULL REFERENCES people (id),
  form      TEXT NOT NULL CHECK (form IN ('party', 'contact', 'site')),
  hidden    TEXT NOT NULL,
  PRIMARY KEY (person_id, form)
);

CREATE TABLE form_display_defaults (
  form      TEXT PRIMARY KEY CHECK (form IN ('party', 'contact', 'site')),
  hidden    TEXT NOT NULL,
  chosen_by BIGINT NOT NULL REFERENCES people (id),
  chosen_at BIGINT NOT NULL
);
