-- A comment that was taken back before it left stays where it was written, with its words.
ALTER TABLE messages ADD COLUMN taken_back_at BIGINT;

-- The copy that went to the right address instead.
ALTER TABLE message_recipients ADD COLUMN replaced_by BIGINT REFERENCES message_recipients (id);

-- What has not left, and what did not arrive.
CREATE INDEX message_recipients_waiting ON message_recipients (id) WHERE delivery IN ('queued', 'deferred');
CREATE INDEX message_recipients_undelivered ON message_recipients (id) WHERE delivery IN ('bounced', 'failed') AND replaced_by IS NULL;
