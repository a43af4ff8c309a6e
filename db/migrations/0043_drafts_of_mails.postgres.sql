-- Mails to somebody else are begun, too: to whom, what about, and in which exchange; none where one begins.
ALTER TABLE drafts DROP CONSTRAINT drafts_kind_check;
ALTER TABLE drafts ADD CONSTRAINT drafts_kind_check CHECK (kind IN ('comment', 'work_note', 'exchange'));
ALTER TABLE drafts ADD COLUMN addressed_to TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN exchange_id BIGINT REFERENCES exchanges (id);

ALTER TABLE drafts DROP CONSTRAINT drafts_person_id_record_kind_record_id_kind_key;
CREATE UNIQUE INDEX drafts_once ON drafts (person_id, record_kind, record_id, kind, coalesce(exchange_id, 0));
CREATE INDEX drafts_of_exchange ON drafts (exchange_id);
