-- What all migrations together make; written by the tests with RELAIS_REWRITE_SNAPSHOTS=1.

CREATE TABLE access_tokens (
  token_hash BLOB PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  created_at BIGINT NOT NULL
);

CREATE INDEX access_tokens_by_person ON access_tokens (person_id);

CREATE TABLE activities (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  type        TEXT NOT NULL CHECK (type IN ('to_do', 'call', 'mail', 'visit')),
  words       TEXT NOT NULL CHECK (trim(words) <> ''),
  assignee_id BIGINT NOT NULL REFERENCES people (id),
  due_at      BIGINT NOT NULL,
  given_by    BIGINT NOT NULL REFERENCES people (id),
  given_at    BIGINT NOT NULL,
  done_by     BIGINT REFERENCES people (id),
  done_at     BIGINT,
  CHECK ((done_by IS NULL) = (done_at IS NULL))
);

CREATE INDEX activities_of_record ON activities (record_kind, record_id, due_at, id);

CREATE INDEX activities_open ON activities (assignee_id, due_at, id) WHERE done_at IS NULL;

CREATE TABLE answer_templates (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL CHECK (trim(name) <> ''),
  type_id  BIGINT REFERENCES request_types (id),
  language TEXT NOT NULL,
  body     TEXT NOT NULL CHECK (trim(body) <> '')
, team_id BIGINT REFERENCES teams (id));

CREATE TABLE automatic_texts (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  occasion   TEXT NOT NULL CHECK (occasion IN ('acknowledgement', 'closing_notice', 'reminder')),
  type_id    BIGINT REFERENCES request_types (id),
  language   TEXT NOT NULL,
  body       TEXT NOT NULL,
  is_on      BIGINT NOT NULL CHECK (is_on IN (0, 1)),
  after_days BIGINT NOT NULL CHECK (after_days BETWEEN 1 AND 365)
);

CREATE UNIQUE INDEX automatic_texts_once ON automatic_texts (occasion, coalesce(type_id, 0), language);

CREATE TABLE blocked_senders (
  email_key  TEXT PRIMARY KEY CHECK (email_key <> ''),
  blocked_by BIGINT NOT NULL REFERENCES people (id),
  blocked_at BIGINT NOT NULL
);

CREATE TABLE colleague_mails (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
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
  words       TEXT NOT NULL DEFAULT '', answers_as TEXT NOT NULL DEFAULT 'comment' CHECK (answers_as IN ('comment', 'note')),
  CHECK ((record_kind IS NULL) = (record_id IS NULL))
);

CREATE TABLE contact_archivals (
  contact_id  BIGINT PRIMARY KEY REFERENCES contacts (id),
  reason      TEXT NOT NULL CHECK (reason IN ('left', 'duplicate', 'bankrupt', 'merged', 'ceased')),
  explanation TEXT NOT NULL CHECK (trim(explanation) <> ''),
  archived_by BIGINT NOT NULL REFERENCES people (id),
  archived_at BIGINT NOT NULL
);

CREATE TABLE contact_words (
  word       TEXT NOT NULL,
  contact_id BIGINT NOT NULL REFERENCES contacts (id),
  PRIMARY KEY (word, contact_id)
);

CREATE INDEX contact_words_of_contact ON contact_words (contact_id, word);

CREATE TABLE contacts (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  email      TEXT NOT NULL,
  -- The address folded for comparing; empty where there is none.
  email_key  TEXT NOT NULL,
  phone      TEXT NOT NULL,
  created_at BIGINT NOT NULL
, organisation TEXT NOT NULL DEFAULT '', party_id BIGINT REFERENCES parties (id), family_name TEXT NOT NULL DEFAULT '', given_name TEXT NOT NULL DEFAULT '', name_key TEXT, phone_e164 TEXT NOT NULL DEFAULT '', name_sort TEXT NOT NULL DEFAULT '', quality TEXT NOT NULL DEFAULT 'person' CHECK (quality IN ('person', 'service')), civility TEXT NOT NULL DEFAULT '', other_name TEXT NOT NULL DEFAULT '', function TEXT NOT NULL DEFAULT '', mobile TEXT NOT NULL DEFAULT '', mobile_e164 TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'fr', 'nl', 'de', 'en')), site_id BIGINT REFERENCES sites (id), starts_on TEXT NOT NULL DEFAULT '', ends_on TEXT NOT NULL DEFAULT '', public_note TEXT NOT NULL DEFAULT '', private_note TEXT NOT NULL DEFAULT '', holder_id BIGINT REFERENCES contacts (id));

CREATE INDEX contacts_by_email ON contacts (email_key);

CREATE INDEX contacts_by_language ON contacts (language, id) WHERE language <> '';

CREATE INDEX contacts_by_mobile ON contacts (mobile_e164) WHERE mobile_e164 <> '';

CREATE INDEX contacts_by_phone ON contacts (phone_e164) WHERE phone_e164 <> '';

CREATE INDEX contacts_named ON contacts (name_key) WHERE name_key <> '';

CREATE INDEX contacts_of_holder ON contacts (holder_id) WHERE holder_id IS NOT NULL;

CREATE INDEX contacts_of_party ON contacts (party_id) WHERE party_id IS NOT NULL;

CREATE INDEX contacts_of_site ON contacts (site_id) WHERE site_id IS NOT NULL;

CREATE INDEX contacts_services ON contacts (id) WHERE quality = 'service';

CREATE INDEX contacts_sorted ON contacts (name_sort, id);

CREATE INDEX contacts_without_words ON contacts (id) WHERE name_key IS NULL;

CREATE TABLE counters (
  series TEXT PRIMARY KEY,
  value  BIGINT NOT NULL
);

CREATE TABLE "drafts" (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    BIGINT NOT NULL REFERENCES people (id),
  record_kind  TEXT NOT NULL,
  record_id    BIGINT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('comment', 'work_note', 'exchange')),
  words        TEXT NOT NULL,
  -- Addresses that this answer is not for, and uploads that go with it, one a line.
  left_out     TEXT NOT NULL,
  uploads      TEXT NOT NULL,
  -- The tab of a browser that it was written in.
  writer       TEXT NOT NULL,
  -- Also its version: each keeping is later than the one before.
  kept_at      BIGINT NOT NULL,
  rich_words   TEXT NOT NULL DEFAULT '',
  activity     TEXT NOT NULL DEFAULT '',
  addressed_to TEXT NOT NULL DEFAULT '',
  subject      TEXT NOT NULL DEFAULT '',
  exchange_id  BIGINT REFERENCES exchanges (id)
);

CREATE INDEX drafts_by_age ON drafts (kept_at);

CREATE INDEX drafts_of_exchange ON drafts (exchange_id);

CREATE UNIQUE INDEX drafts_once ON drafts (person_id, record_kind, record_id, kind, coalesce(exchange_id, 0));

CREATE TABLE erased_cards (
  record_kind TEXT NOT NULL CHECK (record_kind IN ('party', 'contact', 'site')),
  record_id   BIGINT NOT NULL,
  erasure_id  BIGINT NOT NULL REFERENCES erasures (id),
  PRIMARY KEY (record_kind, record_id)
);

CREATE TABLE erasure_holds (
  erasure_id BIGINT NOT NULL REFERENCES erasures (id),
  request_id BIGINT NOT NULL REFERENCES requests (id),
  reason     TEXT NOT NULL CHECK (trim(reason) <> ''),
  kept_until BIGINT NOT NULL,
  PRIMARY KEY (erasure_id, request_id)
);

CREATE TABLE erasure_places (
  erasure_id BIGINT NOT NULL REFERENCES erasures (id),
  place      TEXT NOT NULL,
  deed       TEXT NOT NULL CHECK (deed IN ('erased', 'made_anonymous', 'kept')),
  count      BIGINT NOT NULL CHECK (count > 0),
  PRIMARY KEY (erasure_id, place, deed)
);

CREATE TABLE erasures (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  reason    TEXT NOT NULL CHECK (trim(reason) <> ''),
  erased_by BIGINT NOT NULL REFERENCES people (id),
  erased_at BIGINT NOT NULL
);

CREATE TABLE events (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  record_kind   TEXT NOT NULL,
  record_id     BIGINT NOT NULL,
  kind          TEXT NOT NULL,
  by_person     BIGINT,
  on_behalf_of  BIGINT,
  at            BIGINT NOT NULL,
  changes       TEXT NOT NULL
);

CREATE INDEX events_of_record ON events (record_kind, record_id, id);

CREATE TRIGGER events_to_be_told AFTER INSERT ON events
  WHEN NEW.record_kind IN ('request', 'party', 'contact') AND EXISTS (SELECT 1 FROM webhooks WHERE id NOT IN (SELECT webhook_id FROM webhook_pauses))
BEGIN
  INSERT INTO untold_events (event_id) VALUES (NEW.id);
END;

CREATE TABLE exchanges (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  subject     TEXT NOT NULL CHECK (trim(subject) <> ''),
  begun_by    BIGINT NOT NULL REFERENCES people (id),
  begun_at    BIGINT NOT NULL
);

CREATE INDEX exchanges_of_record ON exchanges (record_kind, record_id, id);

CREATE TABLE expected_pieces (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id  BIGINT NOT NULL REFERENCES requests (id),
  name        TEXT NOT NULL CHECK (trim(name) <> ''),
  expected_by BIGINT NOT NULL REFERENCES people (id),
  expected_at BIGINT NOT NULL,
  received_by BIGINT REFERENCES people (id),
  received_at BIGINT,
  CHECK ((received_by IS NULL) = (received_at IS NULL))
);

CREATE INDEX expected_pieces_of_request ON expected_pieces (request_id, id);

CREATE TABLE follow_ups (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id BIGINT NOT NULL REFERENCES requests (id),
  log        TEXT NOT NULL CHECK (log IN ('request', 'offer')),
  said_at    BIGINT NOT NULL,
  words      TEXT NOT NULL CHECK (trim(words) <> ''),
  written_by BIGINT NOT NULL REFERENCES people (id),
  written_at BIGINT NOT NULL,
  -- The mail it was written after, so that the same is not proposed again.
  message_id BIGINT REFERENCES messages (id),
  corrected_at BIGINT
);

CREATE INDEX follow_ups_of_request ON follow_ups (request_id, log, said_at, id);

CREATE TABLE form_display_defaults (
  form      TEXT PRIMARY KEY CHECK (form IN ('party', 'contact', 'site')),
  hidden    TEXT NOT NULL,
  chosen_by BIGINT NOT NULL REFERENCES people (id),
  chosen_at BIGINT NOT NULL
);

CREATE TABLE form_displays (
  person_id BIGINT NOT NULL REFERENCES people (id),
  form      TEXT NOT NULL CHECK (form IN ('party', 'contact', 'site')),
  hidden    TEXT NOT NULL,
  PRIMARY KEY (person_id, form)
);

CREATE TABLE import_columns (
  kind   TEXT NOT NULL,
  header TEXT NOT NULL,
  field  TEXT NOT NULL,
  PRIMARY KEY (kind, header)
);

CREATE TABLE import_keys (
  import_id BIGINT NOT NULL REFERENCES imports (id),
  key       TEXT NOT NULL,
  PRIMARY KEY (import_id, key)
);

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

CREATE INDEX import_lines_of_record ON import_lines (record_id) WHERE record_id IS NOT NULL;

CREATE INDEX import_lines_refused ON import_lines (import_id, outcome, line);

CREATE TABLE imports (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE TABLE jobs (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL,
  payload       TEXT NOT NULL,
  unique_key    TEXT,
  every         BIGINT CHECK (every > 0),
  enqueued_at   BIGINT NOT NULL,
  due_at        BIGINT NOT NULL,
  again_at      BIGINT,
  attempts      BIGINT NOT NULL DEFAULT 0,
  failures      BIGINT NOT NULL DEFAULT 0,
  leased_by     TEXT,
  leased_until  BIGINT,
  last_error    TEXT,
  failed_at     BIGINT,
  takeable_at   BIGINT GENERATED ALWAYS AS (coalesce(leased_until, due_at)) STORED,
  CHECK ((leased_by IS NULL) = (leased_until IS NULL))
);

CREATE INDEX jobs_takeable ON jobs (takeable_at) WHERE failed_at IS NULL;

CREATE UNIQUE INDEX jobs_unfinished ON jobs (kind, unique_key) WHERE unique_key IS NOT NULL AND failed_at IS NULL;

CREATE TABLE left_mails (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id   BIGINT NOT NULL REFERENCES mailboxes (id),
  uid_validity BIGINT NOT NULL,
  uid          BIGINT NOT NULL,
  sender       TEXT NOT NULL,
  subject      TEXT NOT NULL,
  size         BIGINT NOT NULL,
  received_at  BIGINT NOT NULL,
  reason       TEXT NOT NULL CHECK (reason IN ('too_large', 'unreadable')),
  words        TEXT NOT NULL,
  found_at     BIGINT NOT NULL,
  UNIQUE (mailbox_id, uid_validity, uid)
);

CREATE TABLE list_columns (
  person_id BIGINT NOT NULL REFERENCES people (id),
  list      TEXT NOT NULL,
  columns   TEXT NOT NULL,
  PRIMARY KEY (person_id, list)
);

CREATE TABLE list_views (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  list      TEXT NOT NULL,
  name      TEXT NOT NULL CHECK (trim(name) <> ''),
  query     TEXT NOT NULL,
  is_shared BIGINT NOT NULL CHECK (is_shared IN (0, 1)),
  kept_by   BIGINT NOT NULL REFERENCES people (id),
  kept_at   BIGINT NOT NULL
);

CREATE INDEX list_views_of_person ON list_views (kept_by, list);

CREATE INDEX list_views_shared ON list_views (list, name) WHERE is_shared = 1;

CREATE TABLE mail_arrivals (
  raw_mail_id BIGINT NOT NULL REFERENCES raw_mails (id),
  mailbox_id  BIGINT NOT NULL REFERENCES mailboxes (id),
  arrived_at  BIGINT NOT NULL
);

CREATE INDEX mail_arrivals_by_mail ON mail_arrivals (raw_mail_id);

CREATE TABLE mail_outcomes (
  raw_mail_id BIGINT PRIMARY KEY REFERENCES raw_mails (id),
  outcome     TEXT NOT NULL CHECK (outcome IN ('opened', 'joined', 'noted', 'held', 'to_sort', 'ignored', 'bounce')),
  request_id  BIGINT REFERENCES requests (id),
  why         TEXT NOT NULL,
  handled_at  BIGINT NOT NULL
, steps TEXT NOT NULL DEFAULT '[]', reason TEXT NOT NULL DEFAULT 'other'
  CHECK (reason IN ('spam', 'between_colleagues', 'no_sender', 'turned_away', 'unreadable', 'other')));

CREATE INDEX mail_outcomes_by_outcome ON mail_outcomes (outcome, raw_mail_id);

CREATE INDEX mail_outcomes_by_reason ON mail_outcomes (outcome, reason, raw_mail_id);

CREATE TABLE mail_sortings (
  raw_mail_id BIGINT PRIMARY KEY REFERENCES raw_mails (id),
  action      TEXT NOT NULL CHECK (action IN ('opened', 'attached', 'spam', 'ignored')),
  request_id  BIGINT REFERENCES requests (id),
  message_id  BIGINT REFERENCES messages (id),
  sorted_by   BIGINT NOT NULL REFERENCES people (id),
  sorted_at   BIGINT NOT NULL,
  CHECK ((action IN ('opened', 'attached')) = (request_id IS NOT NULL))
);

CREATE TABLE mailbox_readings (
  mailbox_id      BIGINT PRIMARY KEY REFERENCES mailboxes (id),
  -- The moment of set-up: what the server had before is not read.
  begins_at       BIGINT NOT NULL,
  -- As long as the server says the same validity, a number belongs to one mail for good. None before the first look.
  uid_validity    BIGINT,
  last_uid        BIGINT NOT NULL DEFAULT 0,
  -- Mails numbered below this count only if they came after the moment of set-up.
  dated_below     BIGINT NOT NULL DEFAULT 0,
  state           TEXT NOT NULL DEFAULT 'not_yet' CHECK (state IN ('not_yet', 'told_at_once', 'asks_again', 'failing')),
  last_success_at BIGINT,
  failure         TEXT CHECK (failure IN ('unreachable', 'sign_in_refused', 'refused', 'misunderstood', 'own_side')),
  -- What the server said when it last failed.
  words           TEXT NOT NULL DEFAULT '',
  failing_since   BIGINT,
  next_try_at     BIGINT,
  -- The process that reads it, until that moment or until it says so anew.
  leased_by       TEXT,
  leased_until    BIGINT,
  CHECK ((leased_by IS NULL) = (leased_until IS NULL)),
  CHECK ((state = 'failing') = (failure IS NOT NULL))
);

CREATE TABLE mailbox_trials (
  mailbox_id  BIGINT PRIMARY KEY REFERENCES mailboxes (id),
  asked_by    BIGINT REFERENCES people (id),
  asked_at    BIGINT NOT NULL,
  finished_at BIGINT,
  reading     TEXT CHECK (reading IN ('works', 'fails', 'not_set', 'held')),
  read_words  TEXT NOT NULL DEFAULT '',
  sending     TEXT CHECK (sending IN ('works', 'fails', 'not_set', 'held')),
  sent_words  TEXT NOT NULL DEFAULT '',
  CHECK ((finished_at IS NULL) = (reading IS NULL) AND (finished_at IS NULL) = (sending IS NULL))
);

CREATE TABLE mailboxes (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  address     TEXT NOT NULL,
  address_key TEXT NOT NULL UNIQUE,
  team_id     BIGINT REFERENCES teams (id),
  from_name   TEXT NOT NULL,
  -- The server whose Authentication-Results count; empty for none.
  authserv_id TEXT NOT NULL,
  -- How it is read and how it sends; empty where mail comes by LMTP and goes by the desk's own server.
  imap_url    TEXT NOT NULL,
  smtp_url    TEXT NOT NULL,
  secret_file TEXT NOT NULL,
  auth        TEXT NOT NULL CHECK (auth IN ('password', 'xoauth2')),
  created_at  BIGINT NOT NULL
, move_to TEXT NOT NULL DEFAULT '', changed_at BIGINT NOT NULL DEFAULT 0, type_id BIGINT REFERENCES request_types (id), language TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'nl', 'de', 'en')));

CREATE TABLE merges (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE INDEX merges_of_kept ON merges (record_kind, kept_id);

CREATE UNIQUE INDEX merges_of_lost ON merges (record_kind, lost_id) WHERE undone_at IS NULL;

CREATE TABLE message_attachments (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  name       TEXT NOT NULL,
  type       TEXT NOT NULL,
  size       BIGINT NOT NULL,
  blob_hash  TEXT NOT NULL
);

CREATE INDEX message_attachments_of_message ON message_attachments (message_id, id);

CREATE TABLE message_holds (
  message_id BIGINT PRIMARY KEY REFERENCES messages (id),
  why        TEXT NOT NULL,
  held_at    BIGINT NOT NULL
);

CREATE TABLE message_recipients (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  place      TEXT NOT NULL CHECK (place IN ('to', 'cc')),
  name       TEXT NOT NULL,
  email      TEXT NOT NULL,
  email_key  TEXT NOT NULL,
  -- None for a mail that came in: it is not ours to deliver.
  delivery   TEXT CHECK (delivery IN ('queued', 'deferred', 'sent', 'bounced', 'failed')),
  attempts   BIGINT NOT NULL DEFAULT 0,
  -- What the other server said last.
  words      TEXT NOT NULL DEFAULT '',
  -- An attempt that has begun and of which nothing is known yet.
  tried_at   BIGINT,
  settled_at BIGINT
, replaced_by BIGINT REFERENCES message_recipients (id));

CREATE INDEX message_recipients_by_email ON message_recipients (email_key, message_id);

CREATE INDEX message_recipients_of_message ON message_recipients (message_id, id);

CREATE INDEX message_recipients_undelivered ON message_recipients (id) WHERE delivery IN ('bounced', 'failed') AND replaced_by IS NULL;

CREATE INDEX message_recipients_waiting ON message_recipients (id) WHERE delivery IN ('queued', 'deferred');

CREATE TABLE message_sharings (
  message_id   BIGINT PRIMARY KEY REFERENCES messages (id),
  desk_address TEXT NOT NULL,
  subject      TEXT NOT NULL,
  host         TEXT NOT NULL
);

CREATE TABLE messages (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('mail_in', 'comment', 'work_note', 'partner_mail', 'mail_out', 'call')),
  automatic   BIGINT NOT NULL CHECK (automatic IN (0, 1)),
  author_id   BIGINT REFERENCES people (id),
  from_name   TEXT NOT NULL,
  from_email  TEXT NOT NULL,
  -- The address folded for comparing; empty where it is none.
  from_key    TEXT NOT NULL,
  subject     TEXT NOT NULL,
  body        TEXT NOT NULL,
  -- The Message-ID by which mail programs know it; empty for what never was a mail.
  internet_message_id TEXT NOT NULL,
  raw_mail_id BIGINT REFERENCES raw_mails (id),
  said_at     BIGINT NOT NULL
, has_html BIGINT NOT NULL DEFAULT 0, unproven TEXT NOT NULL DEFAULT '', taken_back_at BIGINT, exchange_id BIGINT REFERENCES exchanges (id)
  CHECK (CASE WHEN exchange_id IS NULL THEN kind <> 'partner_mail' ELSE kind IN ('mail_out', 'partner_mail', 'work_note') END), rich_body TEXT NOT NULL DEFAULT '');

CREATE INDEX messages_by_internet_message_id ON messages (internet_message_id);

CREATE INDEX messages_exchanged_on_record ON messages (record_kind, record_id, said_at, id) WHERE kind <> 'work_note';

CREATE INDEX messages_notes_of_record ON messages (record_kind, record_id, said_at, id) WHERE kind = 'work_note';

CREATE INDEX messages_of_exchange ON messages (exchange_id, id) WHERE exchange_id IS NOT NULL;

CREATE INDEX messages_of_record ON messages (record_kind, record_id, said_at, id);

CREATE TABLE note_mentions (
  message_id BIGINT NOT NULL REFERENCES messages (id),
  person_id  BIGINT REFERENCES people (id),
  team_id    BIGINT REFERENCES teams (id),
  -- As it stands behind the @, so that it is found there whatever he is called later.
  name       TEXT NOT NULL CHECK (trim(name) <> ''),
  CHECK ((person_id IS NULL) <> (team_id IS NULL))
);

CREATE INDEX note_mentions_of_message ON note_mentions (message_id);

CREATE TABLE note_readers (
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  person_id   BIGINT NOT NULL REFERENCES people (id),
  added_by    BIGINT NOT NULL REFERENCES people (id),
  added_at    BIGINT NOT NULL,
  PRIMARY KEY (record_kind, record_id, person_id)
);

CREATE TABLE notice_hours (
  person_id   BIGINT PRIMARY KEY REFERENCES people (id),
  -- The days of the week, as a sum: Monday is 1, Tuesday 2, Wednesday 4 …
  days        BIGINT NOT NULL CHECK (days BETWEEN 1 AND 127),
  from_minute BIGINT NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute   BIGINT NOT NULL CHECK (to_minute BETWEEN 0 AND 1439),
  chosen_at   BIGINT NOT NULL,
  CHECK (from_minute < to_minute)
);

CREATE TABLE notice_mail_waits (
  person_id    BIGINT PRIMARY KEY REFERENCES people (id),
  first_notice BIGINT NOT NULL,
  began_at     BIGINT NOT NULL
);

CREATE TABLE notice_mailings (
  person_id     BIGINT PRIMARY KEY REFERENCES people (id),
  mailing       TEXT NOT NULL CHECK (mailing IN ('at_once', 'daily', 'never')),
  minute_of_day BIGINT NOT NULL CHECK (minute_of_day BETWEEN 0 AND 1439),
  chosen_at     BIGINT NOT NULL,
  -- Of the daily mail: the last day that had one, counted from 1970, and the last notice that was looked at for one.
  mailed_day    BIGINT NOT NULL,
  mailed_notice BIGINT NOT NULL
);

CREATE INDEX notice_mailings_daily ON notice_mailings (person_id) WHERE mailing = 'daily';

CREATE TABLE "notices" (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    BIGINT NOT NULL REFERENCES people (id),
  kind         TEXT NOT NULL CHECK (kind IN ('assigned', 'for_team', 'sent_back', 'mail_came', 'mail_waits', 'not_delivered', 'mentioned',
                                             'team_mentioned', 'noted', 'listed', 'activity_given', 'activity_done')),
  record_kind  TEXT NOT NULL,
  record_id    BIGINT NOT NULL,
  -- Where it stands in the thread of the record, as the thread names it; empty for the record itself.
  place        TEXT NOT NULL,
  words        TEXT NOT NULL,
  -- None for somebody outside, who has a name only.
  told_by      BIGINT REFERENCES people (id),
  told_by_name TEXT NOT NULL,
  told_at      BIGINT NOT NULL,
  read_at      BIGINT,
  unread       BIGINT GENERATED ALWAYS AS (CASE WHEN read_at IS NULL THEN 1 ELSE 0 END) STORED,
  -- In which part of somebody's messages it stands.
  part         TEXT GENERATED ALWAYS AS (CASE WHEN kind IN ('mentioned', 'team_mentioned') THEN 'mentions'
                                              WHEN kind IN ('mail_came', 'mail_waits', 'not_delivered') THEN 'outside'
                                              ELSE 'other' END) STORED
);

CREATE INDEX notices_by_part ON notices (person_id, part, unread, id);

CREATE INDEX notices_of_person ON notices (person_id, unread, id, record_kind, record_id);

CREATE TABLE participants (
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  email_key   TEXT NOT NULL CHECK (email_key <> ''),
  since       BIGINT NOT NULL,
  PRIMARY KEY (record_kind, record_id, email_key)
);

CREATE TABLE parties (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  kind              TEXT NOT NULL CHECK (kind IN ('organisation', 'individual')),
  name              TEXT NOT NULL CHECK (trim(name) <> ''),
  -- Folded for comparing: without accents, legal form and order of words.
  name_key          TEXT NOT NULL,
  -- With its country and without layout ("BE0403227515"); empty where it is not known.
  enterprise_number TEXT NOT NULL DEFAULT '',
  -- Why it was kept although its check digits do not fit.
  number_why        TEXT NOT NULL DEFAULT '',
  created_at        BIGINT NOT NULL
, other_name TEXT NOT NULL DEFAULT '', name_sort TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'fr', 'nl', 'de', 'en')), street TEXT NOT NULL DEFAULT '', postcode TEXT NOT NULL DEFAULT '', town TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', phone_e164 TEXT NOT NULL DEFAULT '', mobile TEXT NOT NULL DEFAULT '', mobile_e164 TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', email_key TEXT NOT NULL DEFAULT '', website TEXT NOT NULL DEFAULT '', vat_liability TEXT NOT NULL DEFAULT '' CHECK (vat_liability IN ('', 'liable', 'exempt')), vat_number TEXT NOT NULL DEFAULT '', vat_why TEXT NOT NULL DEFAULT '', establishment_number TEXT NOT NULL DEFAULT '', establishment_why TEXT NOT NULL DEFAULT '', folder TEXT NOT NULL DEFAULT '', public_note TEXT NOT NULL DEFAULT '', private_note TEXT NOT NULL DEFAULT '', parent_id BIGINT REFERENCES parties (id), account_manager_id BIGINT REFERENCES people (id), main_contact_id BIGINT REFERENCES contacts (id), town_sort TEXT NOT NULL DEFAULT '');

CREATE INDEX parties_by_email ON parties (email_key) WHERE email_key <> '';

CREATE INDEX parties_by_establishment ON parties (establishment_number) WHERE establishment_number <> '';

CREATE INDEX parties_by_language ON parties (language, id) WHERE language <> '';

CREATE INDEX parties_by_name ON parties (name_key);

CREATE INDEX parties_by_number ON parties (enterprise_number) WHERE enterprise_number <> '';

CREATE INDEX parties_by_phone ON parties (phone_e164) WHERE phone_e164 <> '';

CREATE INDEX parties_by_postcode ON parties (postcode, id) WHERE postcode <> '';

CREATE INDEX parties_by_town ON parties (town_sort, id);

CREATE INDEX parties_by_vat ON parties (vat_number) WHERE vat_number <> '';

CREATE INDEX parties_of_account_manager ON parties (account_manager_id, id) WHERE account_manager_id IS NOT NULL;

CREATE INDEX parties_of_parent ON parties (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX parties_sorted ON parties (name_sort, id);

CREATE TABLE party_archivals (
  party_id    BIGINT PRIMARY KEY REFERENCES parties (id),
  reason      TEXT NOT NULL CHECK (reason IN ('duplicate', 'bankrupt', 'merged', 'ceased')),
  explanation TEXT NOT NULL CHECK (trim(explanation) <> ''),
  archived_by BIGINT NOT NULL REFERENCES people (id),
  archived_at BIGINT NOT NULL
);

CREATE TABLE party_relations (
  party_id BIGINT NOT NULL REFERENCES parties (id),
  relation TEXT NOT NULL CHECK (relation IN ('client', 'prospect', 'supplier', 'partner', 'authority')),
  PRIMARY KEY (party_id, relation)
);

CREATE INDEX party_relations_by_relation ON party_relations (relation, party_id);

CREATE TABLE party_words (
  word     TEXT NOT NULL,
  party_id BIGINT NOT NULL REFERENCES parties (id),
  PRIMARY KEY (word, party_id)
);

CREATE INDEX party_words_of_party ON party_words (party_id, word);

CREATE TABLE password_links (
  token_hash BLOB PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  made_by    BIGINT NOT NULL REFERENCES people (id),
  made_at    BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL
);

CREATE INDEX password_links_by_person ON password_links (person_id);

CREATE TABLE people (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL CHECK (trim(name) <> ''),
  email         TEXT NOT NULL,
  -- The address folded for comparing, so that nobody exists twice.
  email_key     TEXT NOT NULL UNIQUE,
  -- Argon2id; none for somebody who comes by token only.
  password_hash TEXT,
  language      TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'nl', 'de', 'en')),
  created_at    BIGINT NOT NULL
);

CREATE VIEW people_at_work AS
  SELECT id, name, email, email_key, password_hash, language,
         (SELECT group_concat(role, ',') FROM person_roles WHERE person_id = people.id) AS roles,
         (SELECT group_concat(team_id, ',') FROM team_members WHERE person_id = people.id) AS teams,
         (SELECT group_concat(DISTINCT type_id) FROM request_type_restrictions AS restriction
           WHERE NOT EXISTS (SELECT 1 FROM request_type_restrictions AS opening
                               JOIN team_members ON team_members.team_id = opening.team_id
                              WHERE opening.type_id = restriction.type_id
                                AND team_members.person_id = people.id)) AS unseen_types
    FROM people
   WHERE NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = people.id);

CREATE TABLE person_deactivations (
  person_id      BIGINT PRIMARY KEY REFERENCES people (id),
  deactivated_by BIGINT REFERENCES people (id),
  deactivated_at BIGINT NOT NULL
);

CREATE TABLE person_roles (
  person_id  BIGINT NOT NULL REFERENCES people (id),
  role       TEXT NOT NULL CHECK (role IN ('first_line', 'second_line', 'agent', 'manager', 'data_steward', 'worker', 'administrator')),
  granted_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, role)
);

CREATE TABLE possible_duplicates (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE INDEX possible_duplicates_of_other ON possible_duplicates (record_kind, other_id);

CREATE UNIQUE INDEX possible_duplicates_of_two ON possible_duplicates (record_kind, one_id, other_id);

CREATE TABLE postcodes (
  country      TEXT NOT NULL,
  -- Without layout and without the letters of the country, as it is looked for: "4968" for "L-4968".
  postcode_key TEXT NOT NULL,
  place_key    TEXT NOT NULL,
  postcode     TEXT NOT NULL,
  place        TEXT NOT NULL,
  latitude     DOUBLE PRECISION,
  longitude    DOUBLE PRECISION,
  PRIMARY KEY (country, postcode_key, place_key)
);

CREATE INDEX postcodes_by_place ON postcodes (country, place_key);

CREATE TABLE raw_mails (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The same for every copy of one message, whatever its way here.
  identity    TEXT NOT NULL UNIQUE,
  mailbox_id  BIGINT NOT NULL REFERENCES mailboxes (id),
  -- Where it was sent to, with what stands behind the plus.
  recipient   TEXT NOT NULL,
  return_path TEXT NOT NULL,
  size        BIGINT NOT NULL,
  -- Small mails lie here, large ones in the blob store.
  bytes       BLOB,
  blob_hash   TEXT,
  received_at BIGINT NOT NULL,
  CHECK ((bytes IS NULL) <> (blob_hash IS NULL))
);

CREATE TABLE request_links (
  request_id BIGINT NOT NULL REFERENCES requests (id),
  other_id   BIGINT NOT NULL REFERENCES requests (id),
  kind       TEXT NOT NULL CHECK (kind IN ('related', 'merged_into', 'split_from', 'continues')),
  linked_by  BIGINT REFERENCES people (id),
  linked_at  BIGINT NOT NULL,
  PRIMARY KEY (request_id, other_id),
  CHECK (request_id <> other_id)
);

CREATE INDEX request_links_by_other ON request_links (other_id);

CREATE VIEW request_summaries AS
  SELECT requests.id, requests.number, requests.title, requests.state, requests.channel,
         requester.name AS requester_name, requester.email AS requester_email,
         coalesce(passer.name, passing_contact.name) AS passer_name,
         coalesce(passer.email, passing_contact.email) AS passer_email,
         requests.urgency_level, requests.urgency_by, requests.urgency_why, requests.priority, requests.due_at,
         responsible.name AS responsible_name, responsible.email AS responsible_email,
         teams.name AS team_name, requests.received_at,
         requests.type_id, requests.responsible_id, requests.team_id, requests.requester_id,
         request_types.name AS type_name, request_type_stages.name AS stage_name, requests.location,
         requests.standing_since, requests.standing_why, requests.waits_for, requests.waits_until,
         CASE WHEN requests.requester_proof <> '' AND requests.requester_confirmed_at IS NULL THEN 1 ELSE 0 END AS requester_is_proposed
    FROM requests
    LEFT JOIN contacts AS requester ON requester.id = requests.requester_id
    LEFT JOIN people AS passer ON passer.id = requests.passed_on_by_id
    LEFT JOIN contacts AS passing_contact ON passing_contact.id = requests.passed_on_by_contact_id
    LEFT JOIN people AS responsible ON responsible.id = requests.responsible_id
    LEFT JOIN teams ON teams.id = requests.team_id
    LEFT JOIN request_types ON request_types.id = requests.type_id
    LEFT JOIN request_type_stages ON request_type_stages.id = requests.stage_id;

CREATE TABLE request_type_fields (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  type_id  BIGINT NOT NULL REFERENCES request_types (id),
  field    TEXT NOT NULL CHECK (field IN ('requester', 'reachable', 'description', 'type', 'urgency', 'location', 'due_at',
                                          'team', 'follow_up')),
  state    TEXT NOT NULL CHECK (state IN ('qualified', 'assigned', 'in_progress', 'resolved')),
  stage_id BIGINT REFERENCES request_type_stages (id)
);

CREATE INDEX request_type_fields_of_type ON request_type_fields (type_id);

CREATE TABLE request_type_people (
  type_id   BIGINT NOT NULL REFERENCES request_types (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  PRIMARY KEY (type_id, person_id)
);

CREATE TABLE request_type_resources (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  type_id  BIGINT NOT NULL REFERENCES request_types (id),
  label    TEXT NOT NULL CHECK (trim(label) <> ''),
  address  TEXT NOT NULL CHECK (trim(address) <> ''),
  position BIGINT NOT NULL
);

CREATE INDEX request_type_resources_of_type ON request_type_resources (type_id, position);

CREATE TABLE request_type_restrictions (
  type_id BIGINT NOT NULL REFERENCES request_types (id),
  team_id BIGINT NOT NULL REFERENCES teams (id),
  PRIMARY KEY (type_id, team_id)
);

CREATE TABLE request_type_retirements (
  type_id    BIGINT PRIMARY KEY REFERENCES request_types (id),
  retired_by BIGINT NOT NULL REFERENCES people (id),
  retired_at BIGINT NOT NULL
);

CREATE TABLE request_type_stages (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  type_id  BIGINT NOT NULL REFERENCES request_types (id),
  state    TEXT NOT NULL CHECK (state IN ('received', 'qualified', 'assigned', 'in_progress', 'waiting', 'resolved')),
  name     TEXT NOT NULL CHECK (trim(name) <> ''),
  position BIGINT NOT NULL,
  UNIQUE (type_id, name)
);

CREATE TABLE request_types (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  created_at BIGINT NOT NULL
, team_id BIGINT REFERENCES teams (id), guidance TEXT NOT NULL DEFAULT '');

CREATE TABLE requests (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  number          TEXT NOT NULL UNIQUE,
  title           TEXT NOT NULL CHECK (trim(title) <> ''),
  description     TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting',
                                                 'resolved', 'closed', 'refused', 'cancelled')),
  channel         TEXT NOT NULL CHECK (channel IN ('mail', 'call', 'web', 'meeting', 'letter', 'api')),
  type_id         BIGINT REFERENCES request_types (id),
  team_id         BIGINT REFERENCES teams (id),
  mailbox_id      BIGINT REFERENCES mailboxes (id),
  requester_id    BIGINT REFERENCES contacts (id),
  passed_on_by_id BIGINT REFERENCES people (id),
  responsible_id  BIGINT REFERENCES people (id),
  urgency_level   TEXT CHECK (urgency_level IN ('low', 'normal', 'urgent', 'very_urgent')),
  urgency_by      TEXT,
  urgency_why     TEXT,
  priority        BIGINT NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 3),
  due_at          BIGINT,
  received_at     BIGINT NOT NULL, passed_on_by_contact_id BIGINT REFERENCES contacts (id), requester_proof TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'nl', 'de', 'en')), stage_id BIGINT REFERENCES request_type_stages (id), location TEXT NOT NULL DEFAULT '', requester_confirmed_by BIGINT REFERENCES people (id), requester_confirmed_at BIGINT, urgency_set_by BIGINT REFERENCES people (id), urgency_set_at BIGINT, standing_since BIGINT NOT NULL DEFAULT 0, standing_by BIGINT REFERENCES people (id), standing_why TEXT NOT NULL DEFAULT '', waits_for TEXT CHECK (waits_for IN ('requester', 'third_party', 'date')), waits_until BIGINT, responsible_why TEXT NOT NULL DEFAULT '', due_order BIGINT GENERATED ALWAYS AS (coalesce(due_at, 9000000000000000)) VIRTUAL, star_order BIGINT GENERATED ALWAYS AS (3 - priority) VIRTUAL, urgency_order BIGINT GENERATED ALWAYS AS (
  CASE urgency_level WHEN 'very_urgent' THEN 0 WHEN 'urgent' THEN 1 WHEN 'low' THEN 3 ELSE 2 END) VIRTUAL,
  CHECK (urgency_level IS NULL OR (urgency_by IS NOT NULL AND urgency_why IS NOT NULL))
);

CREATE INDEX requests_by_due ON requests (due_at, id) WHERE due_at IS NOT NULL;

CREATE INDEX requests_by_requester ON requests (requester_id, id);

CREATE INDEX requests_by_responsible ON requests (responsible_id, received_at);

CREATE INDEX requests_by_responsible_and_state ON requests (responsible_id, state, received_at, id, type_id);

CREATE INDEX requests_by_stage ON requests (stage_id) WHERE stage_id IS NOT NULL;

CREATE INDEX requests_by_state_since ON requests (state, standing_since, id);

CREATE INDEX requests_by_team_and_state ON requests (team_id, state, received_at, id, type_id, responsible_id, due_at, urgency_level);

CREATE INDEX requests_by_type ON requests (type_id, state) WHERE type_id IS NOT NULL;

CREATE INDEX requests_newest ON requests (received_at, id, type_id, responsible_id);

CREATE INDEX requests_newest_by_state ON requests (state, received_at, id, type_id, responsible_id, team_id, urgency_level);

CREATE INDEX requests_newest_by_team ON requests (team_id, received_at, id, type_id, responsible_id);

CREATE INDEX requests_newest_by_type ON requests (type_id, received_at, id, responsible_id);

CREATE INDEX requests_newest_by_urgency ON requests (urgency_level, received_at, id) WHERE urgency_level IS NOT NULL;

CREATE INDEX requests_open_by_due ON requests (state, due_order, id, type_id, responsible_id, team_id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';

CREATE INDEX requests_open_by_requester ON requests (requester_id, received_at, id)
  WHERE state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting');

CREATE INDEX requests_open_by_stars ON requests (state, star_order, received_at, id, type_id, responsible_id, team_id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';

CREATE INDEX requests_open_by_urgency ON requests (state, urgency_order, received_at, id, type_id, responsible_id, team_id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';

CREATE INDEX requests_waiting_by_day ON requests (waits_until, due_order, type_id, responsible_id) WHERE state = 'waiting' AND waits_until IS NOT NULL;

CREATE INDEX requests_waiting_for_requester ON requests (standing_since, id) WHERE state = 'waiting' AND waits_for = 'requester';

CREATE INDEX requests_waiting_until ON requests (waits_until, id) WHERE waits_until IS NOT NULL;

CREATE TABLE schema_migrations (
    number      BIGINT PRIMARY KEY,
    name        TEXT NOT NULL,
    hash        TEXT NOT NULL,
    applied_at  BIGINT NOT NULL
  );

CREATE TABLE search_backlogs (
  kind  TEXT PRIMARY KEY CHECK (kind IN ('message', 'request')),
  below BIGINT NOT NULL
);

CREATE TABLE search_entries (
  id          INTEGER PRIMARY KEY,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  -- Empty for the record itself; none where something else is said there since: its words are still in the index, and
  -- its number is not given again.
  place       TEXT
);

CREATE UNIQUE INDEX search_entries_of_record ON search_entries (record_kind, record_id, place);

CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '@._-+='"
);

CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_words (
  word TEXT NOT NULL,
  key  TEXT NOT NULL,
  PRIMARY KEY (word, key)
) WITHOUT ROWID;

CREATE TABLE secrets (
  name       TEXT PRIMARY KEY,
  value      BLOB NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
  token_hash BLOB PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  user_agent TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL
);

CREATE INDEX sessions_by_person ON sessions (person_id);

CREATE TABLE sites (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE INDEX sites_by_email ON sites (email_key) WHERE email_key <> '';

CREATE INDEX sites_by_postcode ON sites (postcode, id) WHERE postcode <> '';

CREATE INDEX sites_of_party ON sites (party_id, id);

CREATE TABLE taggings (
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  tag_id      BIGINT NOT NULL REFERENCES tags (id),
  tagged_by   BIGINT REFERENCES people (id),
  tagged_at   BIGINT NOT NULL,
  PRIMARY KEY (record_kind, record_id, tag_id)
);

CREATE INDEX taggings_by_tag ON taggings (tag_id, record_kind, record_id);

CREATE TABLE tags (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL CHECK (trim(name) <> ''),
  -- Folded for comparing, so that no tag exists twice.
  name_key   TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL
);

CREATE TABLE team_members (
  team_id   BIGINT NOT NULL REFERENCES teams (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (team_id, person_id)
);

CREATE INDEX team_members_by_person ON team_members (person_id);

CREATE TABLE team_retirements (
  team_id    BIGINT PRIMARY KEY REFERENCES teams (id),
  retired_by BIGINT NOT NULL REFERENCES people (id),
  retired_at BIGINT NOT NULL
);

CREATE TABLE team_writing_choices (
  team_id     BIGINT NOT NULL REFERENCES teams (id),
  record_kind TEXT NOT NULL CHECK (record_kind IN ('request', 'party', 'contact')),
  may_write   BIGINT NOT NULL CHECK (may_write IN (0, 1)),
  chosen_by   BIGINT NOT NULL REFERENCES people (id),
  chosen_at   BIGINT NOT NULL,
  PRIMARY KEY (team_id, record_kind)
);

CREATE TABLE teams (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  created_at BIGINT NOT NULL
);

CREATE TABLE untold_events (
  event_id BIGINT PRIMARY KEY
);

CREATE TABLE watchers (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  record_kind TEXT NOT NULL,
  record_id   BIGINT NOT NULL,
  name        TEXT NOT NULL,
  email       TEXT NOT NULL,
  -- The address folded for comparing, so that nobody is there twice.
  email_key   TEXT NOT NULL CHECK (email_key <> ''),
  added_by    BIGINT REFERENCES people (id),
  added_at    BIGINT NOT NULL,
  UNIQUE (record_kind, record_id, email_key)
);

CREATE TABLE webhook_attempts (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id BIGINT NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
  begun_at    BIGINT NOT NULL,
  ended_at    BIGINT,
  status      BIGINT NOT NULL,
  answer      TEXT NOT NULL,
  trouble     TEXT NOT NULL
);

CREATE INDEX webhook_attempts_of ON webhook_attempts (delivery_id, id);

CREATE TABLE webhook_deliveries (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  event_id   BIGINT REFERENCES events (id),
  topic      TEXT NOT NULL,
  identity   TEXT NOT NULL UNIQUE,
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
  failures   BIGINT NOT NULL,
  asked_at   BIGINT NOT NULL,
  due_at     BIGINT NOT NULL
, record_kind TEXT NOT NULL DEFAULT '', record_id BIGINT NOT NULL DEFAULT 0);

CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, due_at, id) WHERE state = 'waiting';

CREATE INDEX webhook_deliveries_in_line ON webhook_deliveries (webhook_id, record_kind, record_id, due_at) WHERE state = 'waiting';

CREATE INDEX webhook_deliveries_of ON webhook_deliveries (webhook_id, id);

CREATE INDEX webhook_deliveries_taken ON webhook_deliveries (webhook_id, due_at) WHERE state = 'delivered';

CREATE TABLE webhook_outages (
  webhook_id  BIGINT PRIMARY KEY REFERENCES webhooks (id) ON DELETE CASCADE,
  failures    BIGINT NOT NULL,
  since       BIGINT NOT NULL,
  next_try_at BIGINT NOT NULL
);

CREATE TABLE webhook_pauses (
  webhook_id BIGINT PRIMARY KEY REFERENCES webhooks (id) ON DELETE CASCADE,
  why        TEXT NOT NULL CHECK (why IN ('asked', 'failing', 'gone', 'unkept')),
  paused_by  BIGINT REFERENCES people (id),
  paused_at  BIGINT NOT NULL
);

CREATE TABLE webhooks (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL CHECK (trim(name) <> ''),
  address    TEXT NOT NULL CHECK (address LIKE 'http%://%'),
  topics     TEXT NOT NULL CHECK (topics <> ''),
  secret     BLOB NOT NULL,
  kept_by    BIGINT NOT NULL REFERENCES people (id),
  created_at BIGINT NOT NULL
);

CREATE TABLE word_endings (
  ending TEXT NOT NULL,
  word   TEXT NOT NULL,
  PRIMARY KEY (ending, word)
);

CREATE TABLE word_slips (
  slip TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (slip, word)
);

