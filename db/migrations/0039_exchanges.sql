-- A correspondence with people outside that belongs to a record, and that nobody else outside has a part in.
CREATE TABLE exchanges (
  id          IDENTITY PRIMARY KEY,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  subject     TEXT NOT NULL CHECK (trim(subject) <> ''),
  begun_by    BIGINT NOT NULL REFERENCES people (id),
  begun_at    BIGINT NOT NULL
);

CREATE INDEX exchanges_of_record ON exchanges (record_kind, record_id, id);

-- Nothing that whoever asks has a part in stands in an exchange, and no mail of a partner stands outside of one.
ALTER TABLE messages ADD COLUMN exchange_id BIGINT REFERENCES exchanges (id)
  CHECK (CASE WHEN exchange_id IS NULL THEN kind <> 'partner_mail' ELSE kind IN ('mail_out', 'partner_mail', 'work_note') END);

CREATE INDEX messages_of_exchange ON messages (exchange_id, id) WHERE exchange_id IS NOT NULL;
