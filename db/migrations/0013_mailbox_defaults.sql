-- What a request that comes by it is about, and in which language it is answered, until somebody says otherwise.
ALTER TABLE mailboxes ADD COLUMN type_id BIGINT REFERENCES request_types (id);
ALTER TABLE mailboxes ADD COLUMN language TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'nl', 'de', 'en'));
ALTER TABLE requests ADD COLUMN language TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'nl', 'de', 'en'));

-- Why the rules left it to people, in one word; the sentence stands in `why`.
ALTER TABLE mail_outcomes ADD COLUMN reason TEXT NOT NULL DEFAULT 'other'
  CHECK (reason IN ('spam', 'between_colleagues', 'no_sender', 'turned_away', 'unreadable', 'other'));
CREATE INDEX mail_outcomes_by_reason ON mail_outcomes (outcome, reason, raw_mail_id);
