-- Whose mails are let into the thread of a record. Taking the row away shuts the door again; the story stays in events.
CREATE TABLE participants (
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  email_key   TEXT NOT NULL CHECK (email_key <> ''),
  since       BIGINT NOT NULL,
  PRIMARY KEY (record_kind, record_id, email_key)
);

INSERT INTO participants (record_kind, record_id, email_key, since)
  SELECT record_kind, record_id, from_key, min(said_at)
    FROM messages
   WHERE kind = 'mail_in' AND from_key <> '' AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
   GROUP BY record_kind, record_id, from_key;

INSERT INTO participants (record_kind, record_id, email_key, since)
  SELECT record_kind, record_id, message_recipients.email_key, min(said_at)
    FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE delivery IS NOT NULL AND message_recipients.email_key <> ''
   GROUP BY record_kind, record_id, message_recipients.email_key
  ON CONFLICT DO NOTHING;

-- Who had how many messages of late is asked for each mail that comes in, and some addresses have had very many.
DROP INDEX message_recipients_by_email;
CREATE INDEX message_recipients_by_email ON message_recipients (email_key, message_id);

-- What a person answers for, by state.
CREATE INDEX requests_by_responsible_and_state ON requests (responsible_id, state, received_at, id);

-- Whether it came with a face of its own besides the text, and why its sender is not proven; empty where he is.
ALTER TABLE messages ADD COLUMN has_html BIGINT NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN unproven TEXT NOT NULL DEFAULT '';

-- As a signature or a mail domain tells it, until somebody links the card.
ALTER TABLE contacts ADD COLUMN organisation TEXT NOT NULL DEFAULT '';

-- Somebody outside may pass a request on, too; and the words of the mail that say who asks.
ALTER TABLE requests ADD COLUMN passed_on_by_contact_id BIGINT REFERENCES contacts (id);
ALTER TABLE requests ADD COLUMN requester_proof TEXT NOT NULL DEFAULT '';

DROP VIEW request_summaries;

CREATE VIEW request_summaries AS
  SELECT requests.id, requests.number, requests.title, requests.state, requests.channel,
         requester.name AS requester_name, requester.email AS requester_email,
         coalesce(passer.name, passing_contact.name) AS passer_name,
         coalesce(passer.email, passing_contact.email) AS passer_email,
         requests.urgency_level, requests.urgency_by, requests.urgency_why, requests.priority, requests.due_at,
         responsible.name AS responsible_name, responsible.email AS responsible_email,
         teams.name AS team_name, requests.received_at,
         requests.type_id, requests.responsible_id
    FROM requests
    LEFT JOIN contacts AS requester ON requester.id = requests.requester_id
    LEFT JOIN people AS passer ON passer.id = requests.passed_on_by_id
    LEFT JOIN contacts AS passing_contact ON passing_contact.id = requests.passed_on_by_contact_id
    LEFT JOIN people AS responsible ON responsible.id = requests.responsible_id
    LEFT JOIN teams ON teams.id = requests.team_id;

-- What each rule answered when a mail was placed, as JSON.
ALTER TABLE mail_outcomes ADD COLUMN steps TEXT NOT NULL DEFAULT '[]';
CREATE INDEX mail_outcomes_by_outcome ON mail_outcomes (outcome, raw_mail_id);

-- What somebody decided about a mail that the rules could not place. Taking it back deletes the row.
CREATE TABLE mail_sortings (
  raw_mail_id BIGINT PRIMARY KEY REFERENCES raw_mails (id),
  action      TEXT NOT NULL CHECK (action IN ('opened', 'attached', 'spam', 'ignored')),
  request_id  BIGINT REFERENCES requests (id),
  message_id  BIGINT REFERENCES messages (id),
  sorted_by   BIGINT NOT NULL REFERENCES people (id),
  sorted_at   BIGINT NOT NULL,
  CHECK ((action IN ('opened', 'attached')) = (request_id IS NOT NULL))
);

-- Mail from these addresses opens nothing until somebody lets them in again.
CREATE TABLE blocked_senders (
  email_key  TEXT PRIMARY KEY CHECK (email_key <> ''),
  blocked_by BIGINT NOT NULL REFERENCES people (id),
  blocked_at BIGINT NOT NULL
);

-- What the program tells those who work here, by mail and outside every thread.
CREATE TABLE colleague_mails (
  id          IDENTITY PRIMARY KEY,
  person_id   BIGINT NOT NULL REFERENCES people (id),
  mailbox_id  BIGINT NOT NULL REFERENCES mailboxes (id),
  -- The record that an answer goes to; none where nobody is to answer.
  record_kind TEXT,
  record_id   BIGINT,
  subject     TEXT NOT NULL,
  body        TEXT NOT NULL,
  internet_message_id TEXT NOT NULL,
  written_at  BIGINT NOT NULL,
  sent_at     BIGINT,
  -- What the mail server said last.
  words       TEXT NOT NULL DEFAULT '',
  CHECK ((record_kind IS NULL) = (record_id IS NULL))
);
