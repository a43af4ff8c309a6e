-- What all migrations together make; written by the tests with RELAIS_REWRITE_SNAPSHOTS=1.

CREATE TABLE access_tokens (
  token_hash bytea NOT NULL,
  person_id bigint NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT access_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT access_tokens_pkey PRIMARY KEY (token_hash)
);

CREATE INDEX access_tokens_by_person ON public.access_tokens USING btree (person_id);

CREATE TABLE activities (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  type text NOT NULL,
  words text NOT NULL,
  assignee_id bigint NOT NULL,
  due_at bigint NOT NULL,
  given_by bigint NOT NULL,
  given_at bigint NOT NULL,
  done_by bigint,
  done_at bigint,
  CONSTRAINT activities_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id),
  CONSTRAINT activities_check CHECK (((done_by IS NULL) = (done_at IS NULL))),
  CONSTRAINT activities_done_by_fkey FOREIGN KEY (done_by) REFERENCES people(id),
  CONSTRAINT activities_given_by_fkey FOREIGN KEY (given_by) REFERENCES people(id),
  CONSTRAINT activities_pkey PRIMARY KEY (id),
  CONSTRAINT activities_type_check CHECK ((type = ANY (ARRAY['to_do'::text, 'call'::text, 'mail'::text, 'visit'::text]))),
  CONSTRAINT activities_words_check CHECK ((TRIM(BOTH FROM words) <> ''::text))
);

CREATE INDEX activities_of_record ON public.activities USING btree (record_kind, record_id, due_at, id);

CREATE INDEX activities_open ON public.activities USING btree (assignee_id, due_at, id) WHERE (done_at IS NULL);

CREATE TABLE answer_templates (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text NOT NULL,
  type_id bigint,
  language text NOT NULL,
  body text NOT NULL,
  team_id bigint,
  CONSTRAINT answer_templates_body_check CHECK ((TRIM(BOTH FROM body) <> ''::text)),
  CONSTRAINT answer_templates_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT answer_templates_pkey PRIMARY KEY (id),
  CONSTRAINT answer_templates_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  CONSTRAINT answer_templates_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE TABLE automatic_texts (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  occasion text NOT NULL,
  type_id bigint,
  language text NOT NULL,
  body text NOT NULL,
  is_on bigint NOT NULL,
  after_days bigint NOT NULL,
  CONSTRAINT automatic_texts_after_days_check CHECK (((after_days >= 1) AND (after_days <= 365))),
  CONSTRAINT automatic_texts_is_on_check CHECK ((is_on = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT automatic_texts_occasion_check CHECK ((occasion = ANY (ARRAY['acknowledgement'::text, 'closing_notice'::text, 'reminder'::text]))),
  CONSTRAINT automatic_texts_pkey PRIMARY KEY (id),
  CONSTRAINT automatic_texts_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE UNIQUE INDEX automatic_texts_once ON public.automatic_texts USING btree (occasion, COALESCE(type_id, (0)::bigint), language);

CREATE TABLE blocked_senders (
  email_key text NOT NULL,
  blocked_by bigint NOT NULL,
  blocked_at bigint NOT NULL,
  CONSTRAINT blocked_senders_blocked_by_fkey FOREIGN KEY (blocked_by) REFERENCES people(id),
  CONSTRAINT blocked_senders_email_key_check CHECK ((email_key <> ''::text)),
  CONSTRAINT blocked_senders_pkey PRIMARY KEY (email_key)
);

CREATE TABLE colleague_mails (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  person_id bigint NOT NULL,
  mailbox_id bigint NOT NULL,
  record_kind text,
  record_id bigint,
  subject text NOT NULL,
  body text NOT NULL,
  internet_message_id text NOT NULL,
  written_at bigint NOT NULL,
  sent_at bigint,
  words text DEFAULT ''::text NOT NULL,
  answers_as text DEFAULT 'comment'::text NOT NULL,
  CONSTRAINT colleague_mails_answers_as_check CHECK ((answers_as = ANY (ARRAY['comment'::text, 'note'::text]))),
  CONSTRAINT colleague_mails_check CHECK (((record_kind IS NULL) = (record_id IS NULL))),
  CONSTRAINT colleague_mails_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  CONSTRAINT colleague_mails_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT colleague_mails_pkey PRIMARY KEY (id)
);

CREATE TABLE contact_archivals (
  contact_id bigint NOT NULL,
  reason text NOT NULL,
  explanation text NOT NULL,
  archived_by bigint NOT NULL,
  archived_at bigint NOT NULL,
  CONSTRAINT contact_archivals_archived_by_fkey FOREIGN KEY (archived_by) REFERENCES people(id),
  CONSTRAINT contact_archivals_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id),
  CONSTRAINT contact_archivals_explanation_check CHECK ((TRIM(BOTH FROM explanation) <> ''::text)),
  CONSTRAINT contact_archivals_pkey PRIMARY KEY (contact_id),
  CONSTRAINT contact_archivals_reason_check CHECK ((reason = ANY (ARRAY['left'::text, 'duplicate'::text, 'bankrupt'::text, 'merged'::text, 'ceased'::text])))
);

CREATE TABLE contact_words (
  word text NOT NULL,
  contact_id bigint NOT NULL,
  CONSTRAINT contact_words_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id),
  CONSTRAINT contact_words_pkey PRIMARY KEY (word, contact_id)
);

CREATE INDEX contact_words_of_contact ON public.contact_words USING btree (contact_id, word);

CREATE TABLE contacts (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL,
  phone text NOT NULL,
  created_at bigint NOT NULL,
  organisation text DEFAULT ''::text NOT NULL,
  party_id bigint,
  family_name text DEFAULT ''::text NOT NULL,
  given_name text DEFAULT ''::text NOT NULL,
  name_key text,
  phone_e164 text DEFAULT ''::text NOT NULL,
  name_sort text DEFAULT ''::text NOT NULL,
  quality text DEFAULT 'person'::text NOT NULL,
  civility text DEFAULT ''::text NOT NULL,
  other_name text DEFAULT ''::text NOT NULL,
  function text DEFAULT ''::text NOT NULL,
  mobile text DEFAULT ''::text NOT NULL,
  mobile_e164 text DEFAULT ''::text NOT NULL,
  language text DEFAULT ''::text NOT NULL,
  site_id bigint,
  starts_on text DEFAULT ''::text NOT NULL,
  ends_on text DEFAULT ''::text NOT NULL,
  public_note text DEFAULT ''::text NOT NULL,
  private_note text DEFAULT ''::text NOT NULL,
  holder_id bigint,
  CONSTRAINT contacts_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES contacts(id),
  CONSTRAINT contacts_language_check CHECK ((language = ANY (ARRAY[''::text, 'fr'::text, 'nl'::text, 'de'::text, 'en'::text]))),
  CONSTRAINT contacts_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  CONSTRAINT contacts_pkey PRIMARY KEY (id),
  CONSTRAINT contacts_quality_check CHECK ((quality = ANY (ARRAY['person'::text, 'service'::text]))),
  CONSTRAINT contacts_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id)
);

CREATE INDEX contacts_by_email ON public.contacts USING btree (email_key);

CREATE INDEX contacts_by_language ON public.contacts USING btree (language, id) WHERE (language <> ''::text);

CREATE INDEX contacts_by_mobile ON public.contacts USING btree (mobile_e164) WHERE (mobile_e164 <> ''::text);

CREATE INDEX contacts_by_phone ON public.contacts USING btree (phone_e164) WHERE (phone_e164 <> ''::text);

CREATE INDEX contacts_named ON public.contacts USING btree (name_key) WHERE (name_key <> ''::text);

CREATE INDEX contacts_of_holder ON public.contacts USING btree (holder_id) WHERE (holder_id IS NOT NULL);

CREATE INDEX contacts_of_party ON public.contacts USING btree (party_id) WHERE (party_id IS NOT NULL);

CREATE INDEX contacts_of_site ON public.contacts USING btree (site_id) WHERE (site_id IS NOT NULL);

CREATE INDEX contacts_services ON public.contacts USING btree (id) WHERE (quality = 'service'::text);

CREATE INDEX contacts_sorted ON public.contacts USING btree (name_sort, id);

CREATE INDEX contacts_without_words ON public.contacts USING btree (id) WHERE (name_key IS NULL);

CREATE TABLE counters (
  series text NOT NULL,
  value bigint NOT NULL,
  CONSTRAINT counters_pkey PRIMARY KEY (series)
);

CREATE TABLE drafts (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  person_id bigint NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  left_out text NOT NULL,
  uploads text NOT NULL,
  writer text NOT NULL,
  kept_at bigint NOT NULL,
  rich_words text DEFAULT ''::text NOT NULL,
  activity text DEFAULT ''::text NOT NULL,
  addressed_to text DEFAULT ''::text NOT NULL,
  subject text DEFAULT ''::text NOT NULL,
  exchange_id bigint,
  CONSTRAINT drafts_exchange_id_fkey FOREIGN KEY (exchange_id) REFERENCES exchanges(id),
  CONSTRAINT drafts_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'work_note'::text, 'exchange'::text]))),
  CONSTRAINT drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT drafts_pkey PRIMARY KEY (id)
);

CREATE INDEX drafts_by_age ON public.drafts USING btree (kept_at);

CREATE INDEX drafts_of_exchange ON public.drafts USING btree (exchange_id);

CREATE UNIQUE INDEX drafts_once ON public.drafts USING btree (person_id, record_kind, record_id, kind, COALESCE(exchange_id, (0)::bigint));

CREATE TABLE erased_cards (
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  erasure_id bigint NOT NULL,
  CONSTRAINT erased_cards_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES erasures(id),
  CONSTRAINT erased_cards_pkey PRIMARY KEY (record_kind, record_id),
  CONSTRAINT erased_cards_record_kind_check CHECK ((record_kind = ANY (ARRAY['party'::text, 'contact'::text, 'site'::text])))
);

CREATE TABLE erasure_holds (
  erasure_id bigint NOT NULL,
  request_id bigint NOT NULL,
  reason text NOT NULL,
  kept_until bigint NOT NULL,
  CONSTRAINT erasure_holds_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES erasures(id),
  CONSTRAINT erasure_holds_pkey PRIMARY KEY (erasure_id, request_id),
  CONSTRAINT erasure_holds_reason_check CHECK ((TRIM(BOTH FROM reason) <> ''::text)),
  CONSTRAINT erasure_holds_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);

CREATE TABLE erasure_places (
  erasure_id bigint NOT NULL,
  place text NOT NULL,
  deed text NOT NULL,
  count bigint NOT NULL,
  CONSTRAINT erasure_places_count_check CHECK ((count > 0)),
  CONSTRAINT erasure_places_deed_check CHECK ((deed = ANY (ARRAY['erased'::text, 'made_anonymous'::text, 'kept'::text]))),
  CONSTRAINT erasure_places_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES erasures(id),
  CONSTRAINT erasure_places_pkey PRIMARY KEY (erasure_id, place, deed)
);

CREATE TABLE erasures (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  reason text NOT NULL,
  erased_by bigint NOT NULL,
  erased_at bigint NOT NULL,
  CONSTRAINT erasures_erased_by_fkey FOREIGN KEY (erased_by) REFERENCES people(id),
  CONSTRAINT erasures_pkey PRIMARY KEY (id),
  CONSTRAINT erasures_reason_check CHECK ((TRIM(BOTH FROM reason) <> ''::text))
);

CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  kind text NOT NULL,
  by_person bigint,
  on_behalf_of bigint,
  at bigint NOT NULL,
  changes text NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (id)
);

CREATE INDEX events_of_record ON public.events USING btree (record_kind, record_id, id);

CREATE TRIGGER events_to_be_told AFTER INSERT ON public.events FOR EACH ROW WHEN ((new.record_kind = ANY (ARRAY['request'::text, 'party'::text, 'contact'::text]))) EXECUTE FUNCTION keep_event_to_be_told();

CREATE TABLE exchanges (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  subject text NOT NULL,
  begun_by bigint NOT NULL,
  begun_at bigint NOT NULL,
  CONSTRAINT exchanges_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES people(id),
  CONSTRAINT exchanges_pkey PRIMARY KEY (id),
  CONSTRAINT exchanges_subject_check CHECK ((TRIM(BOTH FROM subject) <> ''::text))
);

CREATE INDEX exchanges_of_record ON public.exchanges USING btree (record_kind, record_id, id);

CREATE TABLE expected_pieces (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  request_id bigint NOT NULL,
  name text NOT NULL,
  expected_by bigint NOT NULL,
  expected_at bigint NOT NULL,
  received_by bigint,
  received_at bigint,
  CONSTRAINT expected_pieces_check CHECK (((received_by IS NULL) = (received_at IS NULL))),
  CONSTRAINT expected_pieces_expected_by_fkey FOREIGN KEY (expected_by) REFERENCES people(id),
  CONSTRAINT expected_pieces_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT expected_pieces_pkey PRIMARY KEY (id),
  CONSTRAINT expected_pieces_received_by_fkey FOREIGN KEY (received_by) REFERENCES people(id),
  CONSTRAINT expected_pieces_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);

CREATE INDEX expected_pieces_of_request ON public.expected_pieces USING btree (request_id, id);

CREATE TABLE follow_ups (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  request_id bigint NOT NULL,
  log text NOT NULL,
  said_at bigint NOT NULL,
  words text NOT NULL,
  written_by bigint NOT NULL,
  written_at bigint NOT NULL,
  message_id bigint,
  corrected_at bigint,
  CONSTRAINT follow_ups_log_check CHECK ((log = ANY (ARRAY['request'::text, 'offer'::text]))),
  CONSTRAINT follow_ups_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT follow_ups_pkey PRIMARY KEY (id),
  CONSTRAINT follow_ups_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT follow_ups_words_check CHECK ((TRIM(BOTH FROM words) <> ''::text)),
  CONSTRAINT follow_ups_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
);

CREATE INDEX follow_ups_of_request ON public.follow_ups USING btree (request_id, log, said_at, id);

CREATE TABLE form_display_defaults (
  form text NOT NULL,
  hidden text NOT NULL,
  chosen_by bigint NOT NULL,
  chosen_at bigint NOT NULL,
  CONSTRAINT form_display_defaults_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES people(id),
  CONSTRAINT form_display_defaults_form_check CHECK ((form = ANY (ARRAY['party'::text, 'contact'::text, 'site'::text]))),
  CONSTRAINT form_display_defaults_pkey PRIMARY KEY (form)
);

CREATE TABLE form_displays (
  person_id bigint NOT NULL,
  form text NOT NULL,
  hidden text NOT NULL,
  CONSTRAINT form_displays_form_check CHECK ((form = ANY (ARRAY['party'::text, 'contact'::text, 'site'::text]))),
  CONSTRAINT form_displays_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT form_displays_pkey PRIMARY KEY (person_id, form)
);

CREATE TABLE import_columns (
  kind text NOT NULL,
  header text NOT NULL,
  field text NOT NULL,
  CONSTRAINT import_columns_pkey PRIMARY KEY (kind, header)
);

CREATE TABLE import_keys (
  import_id bigint NOT NULL,
  key text NOT NULL,
  CONSTRAINT import_keys_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id),
  CONSTRAINT import_keys_pkey PRIMARY KEY (import_id, key)
);

CREATE TABLE import_lines (
  import_id bigint NOT NULL,
  line bigint NOT NULL,
  outcome text NOT NULL,
  record_id bigint,
  event_id bigint,
  why text DEFAULT ''::text NOT NULL,
  CONSTRAINT import_lines_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id),
  CONSTRAINT import_lines_outcome_check CHECK ((outcome = ANY (ARRAY['added'::text, 'completed'::text, 'skipped'::text, 'refused'::text, 'left_alone'::text]))),
  CONSTRAINT import_lines_pkey PRIMARY KEY (import_id, line)
);

CREATE INDEX import_lines_of_record ON public.import_lines USING btree (record_id) WHERE (record_id IS NOT NULL);

CREATE INDEX import_lines_refused ON public.import_lines USING btree (import_id, outcome, line);

CREATE TABLE imports (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  lines_blob text,
  lines_size bigint DEFAULT 0 NOT NULL,
  headers text NOT NULL,
  fields text NOT NULL,
  duplicates text DEFAULT 'skip'::text NOT NULL,
  stage text DEFAULT 'waiting'::text NOT NULL,
  line_count bigint NOT NULL,
  next_byte bigint DEFAULT 0 NOT NULL,
  lines_gone bigint DEFAULT 0 NOT NULL,
  added bigint DEFAULT 0 NOT NULL,
  completed bigint DEFAULT 0 NOT NULL,
  skipped bigint DEFAULT 0 NOT NULL,
  refused bigint DEFAULT 0 NOT NULL,
  taken_back bigint DEFAULT 0 NOT NULL,
  left_alone bigint DEFAULT 0 NOT NULL,
  created_by bigint NOT NULL,
  created_at bigint NOT NULL,
  ended_at bigint,
  CONSTRAINT imports_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  CONSTRAINT imports_duplicates_check CHECK ((duplicates = ANY (ARRAY['skip'::text, 'complete'::text, 'add'::text]))),
  CONSTRAINT imports_kind_check CHECK ((kind = ANY (ARRAY['parties'::text, 'sites'::text, 'contacts'::text]))),
  CONSTRAINT imports_pkey PRIMARY KEY (id),
  CONSTRAINT imports_stage_check CHECK ((stage = ANY (ARRAY['waiting'::text, 'trying'::text, 'tried'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text])))
);

CREATE TABLE jobs (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  kind text NOT NULL,
  payload text NOT NULL,
  unique_key text,
  every bigint,
  enqueued_at bigint NOT NULL,
  due_at bigint NOT NULL,
  again_at bigint,
  attempts bigint DEFAULT 0 NOT NULL,
  failures bigint DEFAULT 0 NOT NULL,
  leased_by text,
  leased_until bigint,
  last_error text,
  failed_at bigint,
  takeable_at bigint GENERATED ALWAYS AS (COALESCE(leased_until, due_at)) STORED,
  CONSTRAINT jobs_check CHECK (((leased_by IS NULL) = (leased_until IS NULL))),
  CONSTRAINT jobs_every_check CHECK ((every > 0)),
  CONSTRAINT jobs_pkey PRIMARY KEY (id)
);

CREATE INDEX jobs_takeable ON public.jobs USING btree (takeable_at) WHERE (failed_at IS NULL);

CREATE UNIQUE INDEX jobs_unfinished ON public.jobs USING btree (kind, unique_key) WHERE ((unique_key IS NOT NULL) AND (failed_at IS NULL));

CREATE TABLE left_mails (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  mailbox_id bigint NOT NULL,
  uid_validity bigint NOT NULL,
  uid bigint NOT NULL,
  sender text NOT NULL,
  subject text NOT NULL,
  size bigint NOT NULL,
  received_at bigint NOT NULL,
  reason text NOT NULL,
  words text NOT NULL,
  found_at bigint NOT NULL,
  CONSTRAINT left_mails_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  CONSTRAINT left_mails_mailbox_id_uid_validity_uid_key UNIQUE (mailbox_id, uid_validity, uid),
  CONSTRAINT left_mails_pkey PRIMARY KEY (id),
  CONSTRAINT left_mails_reason_check CHECK ((reason = ANY (ARRAY['too_large'::text, 'unreadable'::text])))
);

CREATE TABLE list_columns (
  person_id bigint NOT NULL,
  list text NOT NULL,
  columns text NOT NULL,
  CONSTRAINT list_columns_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT list_columns_pkey PRIMARY KEY (person_id, list)
);

CREATE TABLE list_views (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  list text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  is_shared bigint NOT NULL,
  kept_by bigint NOT NULL,
  kept_at bigint NOT NULL,
  CONSTRAINT list_views_is_shared_check CHECK ((is_shared = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT list_views_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people(id),
  CONSTRAINT list_views_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT list_views_pkey PRIMARY KEY (id)
);

CREATE INDEX list_views_of_person ON public.list_views USING btree (kept_by, list);

CREATE INDEX list_views_shared ON public.list_views USING btree (list, name) WHERE (is_shared = 1);

CREATE TABLE mail_arrivals (
  raw_mail_id bigint NOT NULL,
  mailbox_id bigint NOT NULL,
  arrived_at bigint NOT NULL,
  CONSTRAINT mail_arrivals_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  CONSTRAINT mail_arrivals_raw_mail_id_fkey FOREIGN KEY (raw_mail_id) REFERENCES raw_mails(id)
);

CREATE INDEX mail_arrivals_by_mail ON public.mail_arrivals USING btree (raw_mail_id);

CREATE TABLE mail_outcomes (
  raw_mail_id bigint NOT NULL,
  outcome text NOT NULL,
  request_id bigint,
  why text NOT NULL,
  handled_at bigint NOT NULL,
  steps text DEFAULT '[]'::text NOT NULL,
  reason text DEFAULT 'other'::text NOT NULL,
  CONSTRAINT mail_outcomes_outcome_check CHECK ((outcome = ANY (ARRAY['opened'::text, 'joined'::text, 'noted'::text, 'held'::text, 'to_sort'::text, 'ignored'::text, 'bounce'::text]))),
  CONSTRAINT mail_outcomes_pkey PRIMARY KEY (raw_mail_id),
  CONSTRAINT mail_outcomes_raw_mail_id_fkey FOREIGN KEY (raw_mail_id) REFERENCES raw_mails(id),
  CONSTRAINT mail_outcomes_reason_check CHECK ((reason = ANY (ARRAY['spam'::text, 'between_colleagues'::text, 'no_sender'::text, 'turned_away'::text, 'unreadable'::text, 'other'::text]))),
  CONSTRAINT mail_outcomes_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);

CREATE INDEX mail_outcomes_by_outcome ON public.mail_outcomes USING btree (outcome, raw_mail_id);

CREATE INDEX mail_outcomes_by_reason ON public.mail_outcomes USING btree (outcome, reason, raw_mail_id);

CREATE TABLE mail_sortings (
  raw_mail_id bigint NOT NULL,
  action text NOT NULL,
  request_id bigint,
  message_id bigint,
  sorted_by bigint NOT NULL,
  sorted_at bigint NOT NULL,
  CONSTRAINT mail_sortings_action_check CHECK ((action = ANY (ARRAY['opened'::text, 'attached'::text, 'spam'::text, 'ignored'::text]))),
  CONSTRAINT mail_sortings_check CHECK (((action = ANY (ARRAY['opened'::text, 'attached'::text])) = (request_id IS NOT NULL))),
  CONSTRAINT mail_sortings_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT mail_sortings_pkey PRIMARY KEY (raw_mail_id),
  CONSTRAINT mail_sortings_raw_mail_id_fkey FOREIGN KEY (raw_mail_id) REFERENCES raw_mails(id),
  CONSTRAINT mail_sortings_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT mail_sortings_sorted_by_fkey FOREIGN KEY (sorted_by) REFERENCES people(id)
);

CREATE TABLE mailbox_readings (
  mailbox_id bigint NOT NULL,
  begins_at bigint NOT NULL,
  uid_validity bigint,
  last_uid bigint DEFAULT 0 NOT NULL,
  dated_below bigint DEFAULT 0 NOT NULL,
  state text DEFAULT 'not_yet'::text NOT NULL,
  last_success_at bigint,
  failure text,
  words text DEFAULT ''::text NOT NULL,
  failing_since bigint,
  next_try_at bigint,
  leased_by text,
  leased_until bigint,
  CONSTRAINT mailbox_readings_check CHECK (((leased_by IS NULL) = (leased_until IS NULL))),
  CONSTRAINT mailbox_readings_check1 CHECK (((state = 'failing'::text) = (failure IS NOT NULL))),
  CONSTRAINT mailbox_readings_failure_check CHECK ((failure = ANY (ARRAY['unreachable'::text, 'sign_in_refused'::text, 'refused'::text, 'misunderstood'::text, 'own_side'::text]))),
  CONSTRAINT mailbox_readings_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  CONSTRAINT mailbox_readings_pkey PRIMARY KEY (mailbox_id),
  CONSTRAINT mailbox_readings_state_check CHECK ((state = ANY (ARRAY['not_yet'::text, 'told_at_once'::text, 'asks_again'::text, 'failing'::text])))
);

CREATE TABLE mailbox_trials (
  mailbox_id bigint NOT NULL,
  asked_by bigint,
  asked_at bigint NOT NULL,
  finished_at bigint,
  reading text,
  read_words text DEFAULT ''::text NOT NULL,
  sending text,
  sent_words text DEFAULT ''::text NOT NULL,
  CONSTRAINT mailbox_trials_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  CONSTRAINT mailbox_trials_check CHECK ((((finished_at IS NULL) = (reading IS NULL)) AND ((finished_at IS NULL) = (sending IS NULL)))),
  CONSTRAINT mailbox_trials_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  CONSTRAINT mailbox_trials_pkey PRIMARY KEY (mailbox_id),
  CONSTRAINT mailbox_trials_reading_check CHECK ((reading = ANY (ARRAY['works'::text, 'fails'::text, 'not_set'::text, 'held'::text]))),
  CONSTRAINT mailbox_trials_sending_check CHECK ((sending = ANY (ARRAY['works'::text, 'fails'::text, 'not_set'::text, 'held'::text])))
);

CREATE TABLE mailboxes (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  address text NOT NULL,
  address_key text NOT NULL,
  team_id bigint,
  from_name text NOT NULL,
  authserv_id text NOT NULL,
  imap_url text NOT NULL,
  smtp_url text NOT NULL,
  secret_file text NOT NULL,
  auth text NOT NULL,
  created_at bigint NOT NULL,
  move_to text DEFAULT ''::text NOT NULL,
  changed_at bigint DEFAULT 0 NOT NULL,
  type_id bigint,
  language text DEFAULT 'fr'::text NOT NULL,
  CONSTRAINT mailboxes_address_key_key UNIQUE (address_key),
  CONSTRAINT mailboxes_auth_check CHECK ((auth = ANY (ARRAY['password'::text, 'xoauth2'::text]))),
  CONSTRAINT mailboxes_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'de'::text, 'en'::text]))),
  CONSTRAINT mailboxes_pkey PRIMARY KEY (id),
  CONSTRAINT mailboxes_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  CONSTRAINT mailboxes_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE TABLE merges (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  record_kind text NOT NULL,
  kept_id bigint NOT NULL,
  lost_id bigint NOT NULL,
  before text NOT NULL,
  moved text NOT NULL,
  merged_by bigint NOT NULL,
  merged_at bigint NOT NULL,
  undone_by bigint,
  undone_at bigint,
  CONSTRAINT merges_check CHECK ((kept_id <> lost_id)),
  CONSTRAINT merges_check1 CHECK (((undone_by IS NULL) = (undone_at IS NULL))),
  CONSTRAINT merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES people(id),
  CONSTRAINT merges_pkey PRIMARY KEY (id),
  CONSTRAINT merges_record_kind_check CHECK ((record_kind = ANY (ARRAY['party'::text, 'contact'::text]))),
  CONSTRAINT merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people(id)
);

CREATE INDEX merges_of_kept ON public.merges USING btree (record_kind, kept_id);

CREATE UNIQUE INDEX merges_of_lost ON public.merges USING btree (record_kind, lost_id) WHERE (undone_at IS NULL);

CREATE TABLE message_attachments (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  message_id bigint NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size bigint NOT NULL,
  blob_hash text NOT NULL,
  CONSTRAINT message_attachments_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT message_attachments_pkey PRIMARY KEY (id)
);

CREATE INDEX message_attachments_of_message ON public.message_attachments USING btree (message_id, id);

CREATE TABLE message_holds (
  message_id bigint NOT NULL,
  why text NOT NULL,
  held_at bigint NOT NULL,
  CONSTRAINT message_holds_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT message_holds_pkey PRIMARY KEY (message_id)
);

CREATE TABLE message_recipients (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  message_id bigint NOT NULL,
  place text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL,
  delivery text,
  attempts bigint DEFAULT 0 NOT NULL,
  words text DEFAULT ''::text NOT NULL,
  tried_at bigint,
  settled_at bigint,
  replaced_by bigint,
  CONSTRAINT message_recipients_delivery_check CHECK ((delivery = ANY (ARRAY['queued'::text, 'deferred'::text, 'sent'::text, 'bounced'::text, 'failed'::text]))),
  CONSTRAINT message_recipients_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT message_recipients_pkey PRIMARY KEY (id),
  CONSTRAINT message_recipients_place_check CHECK ((place = ANY (ARRAY['to'::text, 'cc'::text]))),
  CONSTRAINT message_recipients_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES message_recipients(id)
);

CREATE INDEX message_recipients_by_email ON public.message_recipients USING btree (email_key, message_id);

CREATE INDEX message_recipients_of_message ON public.message_recipients USING btree (message_id, id);

CREATE INDEX message_recipients_undelivered ON public.message_recipients USING btree (id) WHERE ((delivery = ANY (ARRAY['bounced'::text, 'failed'::text])) AND (replaced_by IS NULL));

CREATE INDEX message_recipients_waiting ON public.message_recipients USING btree (id) WHERE (delivery = ANY (ARRAY['queued'::text, 'deferred'::text]));

CREATE TABLE message_sharings (
  message_id bigint NOT NULL,
  desk_address text NOT NULL,
  subject text NOT NULL,
  host text NOT NULL,
  CONSTRAINT message_sharings_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT message_sharings_pkey PRIMARY KEY (message_id)
);

CREATE TABLE messages (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  kind text NOT NULL,
  automatic bigint NOT NULL,
  author_id bigint,
  from_name text NOT NULL,
  from_email text NOT NULL,
  from_key text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  internet_message_id text NOT NULL,
  raw_mail_id bigint,
  said_at bigint NOT NULL,
  has_html bigint DEFAULT 0 NOT NULL,
  unproven text DEFAULT ''::text NOT NULL,
  taken_back_at bigint,
  exchange_id bigint,
  rich_body text DEFAULT ''::text NOT NULL,
  CONSTRAINT messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  CONSTRAINT messages_automatic_check CHECK ((automatic = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT messages_check CHECK (
CASE
    WHEN (exchange_id IS NULL) THEN (kind <> 'partner_mail'::text)
    ELSE (kind = ANY (ARRAY['mail_out'::text, 'partner_mail'::text, 'work_note'::text]))
END),
  CONSTRAINT messages_exchange_id_fkey FOREIGN KEY (exchange_id) REFERENCES exchanges(id),
  CONSTRAINT messages_kind_check CHECK ((kind = ANY (ARRAY['mail_in'::text, 'comment'::text, 'work_note'::text, 'partner_mail'::text, 'mail_out'::text, 'call'::text]))),
  CONSTRAINT messages_pkey PRIMARY KEY (id),
  CONSTRAINT messages_raw_mail_id_fkey FOREIGN KEY (raw_mail_id) REFERENCES raw_mails(id)
);

CREATE INDEX messages_by_internet_message_id ON public.messages USING btree (internet_message_id);

CREATE INDEX messages_exchanged_on_record ON public.messages USING btree (record_kind, record_id, said_at, id) WHERE (kind <> 'work_note'::text);

CREATE INDEX messages_notes_of_record ON public.messages USING btree (record_kind, record_id, said_at, id) WHERE (kind = 'work_note'::text);

CREATE INDEX messages_of_exchange ON public.messages USING btree (exchange_id, id) WHERE (exchange_id IS NOT NULL);

CREATE INDEX messages_of_record ON public.messages USING btree (record_kind, record_id, said_at, id);

CREATE TABLE note_mentions (
  message_id bigint NOT NULL,
  person_id bigint,
  team_id bigint,
  name text NOT NULL,
  CONSTRAINT note_mentions_check CHECK (((person_id IS NULL) <> (team_id IS NULL))),
  CONSTRAINT note_mentions_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT note_mentions_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT note_mentions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT note_mentions_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);

CREATE INDEX note_mentions_of_message ON public.note_mentions USING btree (message_id);

CREATE TABLE note_readers (
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  person_id bigint NOT NULL,
  added_by bigint NOT NULL,
  added_at bigint NOT NULL,
  CONSTRAINT note_readers_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id),
  CONSTRAINT note_readers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT note_readers_pkey PRIMARY KEY (record_kind, record_id, person_id)
);

CREATE TABLE notice_hours (
  person_id bigint NOT NULL,
  days bigint NOT NULL,
  from_minute bigint NOT NULL,
  to_minute bigint NOT NULL,
  chosen_at bigint NOT NULL,
  CONSTRAINT notice_hours_check CHECK ((from_minute < to_minute)),
  CONSTRAINT notice_hours_days_check CHECK (((days >= 1) AND (days <= 127))),
  CONSTRAINT notice_hours_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  CONSTRAINT notice_hours_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT notice_hours_pkey PRIMARY KEY (person_id),
  CONSTRAINT notice_hours_to_minute_check CHECK (((to_minute >= 0) AND (to_minute <= 1439)))
);

CREATE TABLE notice_mail_waits (
  person_id bigint NOT NULL,
  first_notice bigint NOT NULL,
  began_at bigint NOT NULL,
  CONSTRAINT notice_mail_waits_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT notice_mail_waits_pkey PRIMARY KEY (person_id)
);

CREATE TABLE notice_mailings (
  person_id bigint NOT NULL,
  mailing text NOT NULL,
  minute_of_day bigint NOT NULL,
  chosen_at bigint NOT NULL,
  mailed_day bigint NOT NULL,
  mailed_notice bigint NOT NULL,
  CONSTRAINT notice_mailings_mailing_check CHECK ((mailing = ANY (ARRAY['at_once'::text, 'daily'::text, 'never'::text]))),
  CONSTRAINT notice_mailings_minute_of_day_check CHECK (((minute_of_day >= 0) AND (minute_of_day <= 1439))),
  CONSTRAINT notice_mailings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT notice_mailings_pkey PRIMARY KEY (person_id)
);

CREATE INDEX notice_mailings_daily ON public.notice_mailings USING btree (person_id) WHERE (mailing = 'daily'::text);

CREATE TABLE notices (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  person_id bigint NOT NULL,
  kind text NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  place text NOT NULL,
  words text NOT NULL,
  told_by bigint,
  told_by_name text NOT NULL,
  told_at bigint NOT NULL,
  read_at bigint,
  unread bigint GENERATED ALWAYS AS (
CASE
    WHEN (read_at IS NULL) THEN 1
    ELSE 0
END) STORED,
  part text GENERATED ALWAYS AS (
CASE
    WHEN (kind = ANY (ARRAY['mentioned'::text, 'team_mentioned'::text])) THEN 'mentions'::text
    WHEN (kind = ANY (ARRAY['mail_came'::text, 'mail_waits'::text, 'not_delivered'::text])) THEN 'outside'::text
    ELSE 'other'::text
END) STORED,
  CONSTRAINT notices_kind_check CHECK ((kind = ANY (ARRAY['assigned'::text, 'for_team'::text, 'sent_back'::text, 'mail_came'::text, 'mail_waits'::text, 'not_delivered'::text, 'mentioned'::text, 'team_mentioned'::text, 'noted'::text, 'listed'::text, 'activity_given'::text, 'activity_done'::text]))),
  CONSTRAINT notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notices_told_by_fkey FOREIGN KEY (told_by) REFERENCES people(id)
);

CREATE INDEX notices_by_part ON public.notices USING btree (person_id, part, unread, id);

CREATE INDEX notices_of_person ON public.notices USING btree (person_id, unread, id, record_kind, record_id);

CREATE TABLE participants (
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  email_key text NOT NULL,
  since bigint NOT NULL,
  CONSTRAINT participants_email_key_check CHECK ((email_key <> ''::text)),
  CONSTRAINT participants_pkey PRIMARY KEY (record_kind, record_id, email_key)
);

CREATE TABLE parties (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  enterprise_number text DEFAULT ''::text NOT NULL,
  number_why text DEFAULT ''::text NOT NULL,
  created_at bigint NOT NULL,
  other_name text DEFAULT ''::text NOT NULL,
  name_sort text DEFAULT ''::text NOT NULL,
  category text DEFAULT ''::text NOT NULL,
  language text DEFAULT ''::text NOT NULL,
  street text DEFAULT ''::text NOT NULL,
  postcode text DEFAULT ''::text NOT NULL,
  town text DEFAULT ''::text NOT NULL,
  country text DEFAULT ''::text NOT NULL,
  phone text DEFAULT ''::text NOT NULL,
  phone_e164 text DEFAULT ''::text NOT NULL,
  mobile text DEFAULT ''::text NOT NULL,
  mobile_e164 text DEFAULT ''::text NOT NULL,
  email text DEFAULT ''::text NOT NULL,
  email_key text DEFAULT ''::text NOT NULL,
  website text DEFAULT ''::text NOT NULL,
  vat_liability text DEFAULT ''::text NOT NULL,
  vat_number text DEFAULT ''::text NOT NULL,
  vat_why text DEFAULT ''::text NOT NULL,
  establishment_number text DEFAULT ''::text NOT NULL,
  establishment_why text DEFAULT ''::text NOT NULL,
  folder text DEFAULT ''::text NOT NULL,
  public_note text DEFAULT ''::text NOT NULL,
  private_note text DEFAULT ''::text NOT NULL,
  parent_id bigint,
  account_manager_id bigint,
  main_contact_id bigint,
  town_sort text DEFAULT ''::text NOT NULL,
  CONSTRAINT parties_account_manager_id_fkey FOREIGN KEY (account_manager_id) REFERENCES people(id),
  CONSTRAINT parties_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'individual'::text]))),
  CONSTRAINT parties_language_check CHECK ((language = ANY (ARRAY[''::text, 'fr'::text, 'nl'::text, 'de'::text, 'en'::text]))),
  CONSTRAINT parties_main_contact_id_fkey FOREIGN KEY (main_contact_id) REFERENCES contacts(id),
  CONSTRAINT parties_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT parties_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parties(id),
  CONSTRAINT parties_pkey PRIMARY KEY (id),
  CONSTRAINT parties_vat_liability_check CHECK ((vat_liability = ANY (ARRAY[''::text, 'liable'::text, 'exempt'::text])))
);

CREATE INDEX parties_by_email ON public.parties USING btree (email_key) WHERE (email_key <> ''::text);

CREATE INDEX parties_by_establishment ON public.parties USING btree (establishment_number) WHERE (establishment_number <> ''::text);

CREATE INDEX parties_by_language ON public.parties USING btree (language, id) WHERE (language <> ''::text);

CREATE INDEX parties_by_name ON public.parties USING btree (name_key);

CREATE INDEX parties_by_number ON public.parties USING btree (enterprise_number) WHERE (enterprise_number <> ''::text);

CREATE INDEX parties_by_phone ON public.parties USING btree (phone_e164) WHERE (phone_e164 <> ''::text);

CREATE INDEX parties_by_postcode ON public.parties USING btree (postcode, id) WHERE (postcode <> ''::text);

CREATE INDEX parties_by_town ON public.parties USING btree (town_sort, id);

CREATE INDEX parties_by_vat ON public.parties USING btree (vat_number) WHERE (vat_number <> ''::text);

CREATE INDEX parties_of_account_manager ON public.parties USING btree (account_manager_id, id) WHERE (account_manager_id IS NOT NULL);

CREATE INDEX parties_of_parent ON public.parties USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX parties_sorted ON public.parties USING btree (name_sort, id);

CREATE TABLE party_archivals (
  party_id bigint NOT NULL,
  reason text NOT NULL,
  explanation text NOT NULL,
  archived_by bigint NOT NULL,
  archived_at bigint NOT NULL,
  CONSTRAINT party_archivals_archived_by_fkey FOREIGN KEY (archived_by) REFERENCES people(id),
  CONSTRAINT party_archivals_explanation_check CHECK ((TRIM(BOTH FROM explanation) <> ''::text)),
  CONSTRAINT party_archivals_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  CONSTRAINT party_archivals_pkey PRIMARY KEY (party_id),
  CONSTRAINT party_archivals_reason_check CHECK ((reason = ANY (ARRAY['duplicate'::text, 'bankrupt'::text, 'merged'::text, 'ceased'::text])))
);

CREATE TABLE party_relations (
  party_id bigint NOT NULL,
  relation text NOT NULL,
  CONSTRAINT party_relations_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  CONSTRAINT party_relations_pkey PRIMARY KEY (party_id, relation),
  CONSTRAINT party_relations_relation_check CHECK ((relation = ANY (ARRAY['client'::text, 'prospect'::text, 'supplier'::text, 'partner'::text, 'authority'::text])))
);

CREATE INDEX party_relations_by_relation ON public.party_relations USING btree (relation, party_id);

CREATE TABLE party_words (
  word text NOT NULL,
  party_id bigint NOT NULL,
  CONSTRAINT party_words_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  CONSTRAINT party_words_pkey PRIMARY KEY (word, party_id)
);

CREATE INDEX party_words_of_party ON public.party_words USING btree (party_id, word);

CREATE TABLE password_links (
  token_hash bytea NOT NULL,
  person_id bigint NOT NULL,
  made_by bigint NOT NULL,
  made_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  CONSTRAINT password_links_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  CONSTRAINT password_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT password_links_pkey PRIMARY KEY (token_hash)
);

CREATE INDEX password_links_by_person ON public.password_links USING btree (person_id);

CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL,
  password_hash text,
  language text DEFAULT 'fr'::text NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT people_email_key_key UNIQUE (email_key),
  CONSTRAINT people_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'de'::text, 'en'::text]))),
  CONSTRAINT people_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT people_pkey PRIMARY KEY (id)
);

CREATE TABLE person_deactivations (
  person_id bigint NOT NULL,
  deactivated_by bigint,
  deactivated_at bigint NOT NULL,
  CONSTRAINT person_deactivations_deactivated_by_fkey FOREIGN KEY (deactivated_by) REFERENCES people(id),
  CONSTRAINT person_deactivations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT person_deactivations_pkey PRIMARY KEY (person_id)
);

CREATE TABLE person_roles (
  person_id bigint NOT NULL,
  role text NOT NULL,
  granted_at bigint NOT NULL,
  CONSTRAINT person_roles_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT person_roles_pkey PRIMARY KEY (person_id, role),
  CONSTRAINT person_roles_role_check CHECK ((role = ANY (ARRAY['first_line'::text, 'second_line'::text, 'agent'::text, 'manager'::text, 'data_steward'::text, 'worker'::text, 'administrator'::text])))
);

CREATE TABLE possible_duplicates (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  record_kind text NOT NULL,
  one_id bigint NOT NULL,
  other_id bigint NOT NULL,
  explanation text NOT NULL,
  reported_by bigint NOT NULL,
  reported_at bigint NOT NULL,
  settled text,
  settled_by bigint,
  settled_at bigint,
  CONSTRAINT possible_duplicates_check CHECK ((one_id < other_id)),
  CONSTRAINT possible_duplicates_check1 CHECK ((((settled IS NULL) = (settled_by IS NULL)) AND ((settled IS NULL) = (settled_at IS NULL)))),
  CONSTRAINT possible_duplicates_pkey PRIMARY KEY (id),
  CONSTRAINT possible_duplicates_record_kind_check CHECK ((record_kind = ANY (ARRAY['party'::text, 'contact'::text]))),
  CONSTRAINT possible_duplicates_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES people(id),
  CONSTRAINT possible_duplicates_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES people(id),
  CONSTRAINT possible_duplicates_settled_check CHECK ((settled = ANY (ARRAY['merged'::text, 'different'::text])))
);

CREATE INDEX possible_duplicates_of_other ON public.possible_duplicates USING btree (record_kind, other_id);

CREATE UNIQUE INDEX possible_duplicates_of_two ON public.possible_duplicates USING btree (record_kind, one_id, other_id);

CREATE TABLE postcodes (
  country text NOT NULL,
  postcode_key text NOT NULL,
  place_key text NOT NULL,
  postcode text NOT NULL,
  place text NOT NULL,
  latitude double precision,
  longitude double precision,
  CONSTRAINT postcodes_pkey PRIMARY KEY (country, postcode_key, place_key)
);

CREATE INDEX postcodes_by_place ON public.postcodes USING btree (country, place_key);

CREATE TABLE raw_mails (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  identity text NOT NULL,
  mailbox_id bigint NOT NULL,
  recipient text NOT NULL,
  return_path text NOT NULL,
  size bigint NOT NULL,
  bytes bytea,
  blob_hash text,
  received_at bigint NOT NULL,
  CONSTRAINT raw_mails_check CHECK (((bytes IS NULL) <> (blob_hash IS NULL))),
  CONSTRAINT raw_mails_identity_key UNIQUE (identity),
  CONSTRAINT raw_mails_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  CONSTRAINT raw_mails_pkey PRIMARY KEY (id)
);

CREATE TABLE request_links (
  request_id bigint NOT NULL,
  other_id bigint NOT NULL,
  kind text NOT NULL,
  linked_by bigint,
  linked_at bigint NOT NULL,
  CONSTRAINT request_links_check CHECK ((request_id <> other_id)),
  CONSTRAINT request_links_kind_check CHECK ((kind = ANY (ARRAY['related'::text, 'merged_into'::text, 'split_from'::text, 'continues'::text]))),
  CONSTRAINT request_links_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES people(id),
  CONSTRAINT request_links_other_id_fkey FOREIGN KEY (other_id) REFERENCES requests(id),
  CONSTRAINT request_links_pkey PRIMARY KEY (request_id, other_id),
  CONSTRAINT request_links_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);

CREATE INDEX request_links_by_other ON public.request_links USING btree (other_id);

CREATE TABLE request_type_fields (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  type_id bigint NOT NULL,
  field text NOT NULL,
  state text NOT NULL,
  stage_id bigint,
  CONSTRAINT request_type_fields_field_check CHECK ((field = ANY (ARRAY['requester'::text, 'reachable'::text, 'description'::text, 'type'::text, 'urgency'::text, 'location'::text, 'due_at'::text, 'team'::text, 'follow_up'::text]))),
  CONSTRAINT request_type_fields_pkey PRIMARY KEY (id),
  CONSTRAINT request_type_fields_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES request_type_stages(id),
  CONSTRAINT request_type_fields_state_check CHECK ((state = ANY (ARRAY['qualified'::text, 'assigned'::text, 'in_progress'::text, 'resolved'::text]))),
  CONSTRAINT request_type_fields_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE INDEX request_type_fields_of_type ON public.request_type_fields USING btree (type_id);

CREATE TABLE request_type_people (
  type_id bigint NOT NULL,
  person_id bigint NOT NULL,
  CONSTRAINT request_type_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT request_type_people_pkey PRIMARY KEY (type_id, person_id),
  CONSTRAINT request_type_people_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE TABLE request_type_resources (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  type_id bigint NOT NULL,
  label text NOT NULL,
  address text NOT NULL,
  "position" bigint NOT NULL,
  CONSTRAINT request_type_resources_address_check CHECK ((TRIM(BOTH FROM address) <> ''::text)),
  CONSTRAINT request_type_resources_label_check CHECK ((TRIM(BOTH FROM label) <> ''::text)),
  CONSTRAINT request_type_resources_pkey PRIMARY KEY (id),
  CONSTRAINT request_type_resources_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE INDEX request_type_resources_of_type ON public.request_type_resources USING btree (type_id, "position");

CREATE TABLE request_type_restrictions (
  type_id bigint NOT NULL,
  team_id bigint NOT NULL,
  CONSTRAINT request_type_restrictions_pkey PRIMARY KEY (type_id, team_id),
  CONSTRAINT request_type_restrictions_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  CONSTRAINT request_type_restrictions_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE TABLE request_type_retirements (
  type_id bigint NOT NULL,
  retired_by bigint NOT NULL,
  retired_at bigint NOT NULL,
  CONSTRAINT request_type_retirements_pkey PRIMARY KEY (type_id),
  CONSTRAINT request_type_retirements_retired_by_fkey FOREIGN KEY (retired_by) REFERENCES people(id),
  CONSTRAINT request_type_retirements_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id)
);

CREATE TABLE request_type_stages (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  type_id bigint NOT NULL,
  state text NOT NULL,
  name text NOT NULL,
  "position" bigint NOT NULL,
  CONSTRAINT request_type_stages_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT request_type_stages_pkey PRIMARY KEY (id),
  CONSTRAINT request_type_stages_state_check CHECK ((state = ANY (ARRAY['received'::text, 'qualified'::text, 'assigned'::text, 'in_progress'::text, 'waiting'::text, 'resolved'::text]))),
  CONSTRAINT request_type_stages_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id),
  CONSTRAINT request_type_stages_type_id_name_key UNIQUE (type_id, name)
);

CREATE TABLE request_types (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text NOT NULL,
  created_at bigint NOT NULL,
  team_id bigint,
  guidance text DEFAULT ''::text NOT NULL,
  CONSTRAINT request_types_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT request_types_name_key UNIQUE (name),
  CONSTRAINT request_types_pkey PRIMARY KEY (id),
  CONSTRAINT request_types_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);

CREATE TABLE requests (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  state text NOT NULL,
  channel text NOT NULL,
  type_id bigint,
  team_id bigint,
  mailbox_id bigint,
  requester_id bigint,
  passed_on_by_id bigint,
  responsible_id bigint,
  urgency_level text,
  urgency_by text,
  urgency_why text,
  priority bigint DEFAULT 0 NOT NULL,
  due_at bigint,
  received_at bigint NOT NULL,
  passed_on_by_contact_id bigint,
  requester_proof text DEFAULT ''::text NOT NULL,
  language text DEFAULT 'fr'::text NOT NULL,
  stage_id bigint,
  location text DEFAULT ''::text NOT NULL,
  requester_confirmed_by bigint,
  requester_confirmed_at bigint,
  urgency_set_by bigint,
  urgency_set_at bigint,
  standing_since bigint DEFAULT 0 NOT NULL,
  standing_by bigint,
  standing_why text DEFAULT ''::text NOT NULL,
  waits_for text,
  waits_until bigint,
  responsible_why text DEFAULT ''::text NOT NULL,
  due_order bigint GENERATED ALWAYS AS (COALESCE(due_at, '9000000000000000'::bigint)) STORED,
  star_order bigint GENERATED ALWAYS AS ((3 - priority)) STORED,
  urgency_order bigint GENERATED ALWAYS AS (
CASE urgency_level
    WHEN 'very_urgent'::text THEN 0
    WHEN 'urgent'::text THEN 1
    WHEN 'low'::text THEN 3
    ELSE 2
END) STORED,
  CONSTRAINT requests_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'call'::text, 'web'::text, 'meeting'::text, 'letter'::text, 'api'::text]))),
  CONSTRAINT requests_check CHECK (((urgency_level IS NULL) OR ((urgency_by IS NOT NULL) AND (urgency_why IS NOT NULL)))),
  CONSTRAINT requests_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'de'::text, 'en'::text]))),
  CONSTRAINT requests_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id),
  CONSTRAINT requests_number_key UNIQUE (number),
  CONSTRAINT requests_passed_on_by_contact_id_fkey FOREIGN KEY (passed_on_by_contact_id) REFERENCES contacts(id),
  CONSTRAINT requests_passed_on_by_id_fkey FOREIGN KEY (passed_on_by_id) REFERENCES people(id),
  CONSTRAINT requests_pkey PRIMARY KEY (id),
  CONSTRAINT requests_priority_check CHECK (((priority >= 0) AND (priority <= 3))),
  CONSTRAINT requests_requester_confirmed_by_fkey FOREIGN KEY (requester_confirmed_by) REFERENCES people(id),
  CONSTRAINT requests_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES contacts(id),
  CONSTRAINT requests_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES people(id),
  CONSTRAINT requests_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES request_type_stages(id),
  CONSTRAINT requests_standing_by_fkey FOREIGN KEY (standing_by) REFERENCES people(id),
  CONSTRAINT requests_state_check CHECK ((state = ANY (ARRAY['received'::text, 'returned'::text, 'qualified'::text, 'assigned'::text, 'in_progress'::text, 'waiting'::text, 'resolved'::text, 'closed'::text, 'refused'::text, 'cancelled'::text]))),
  CONSTRAINT requests_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  CONSTRAINT requests_title_check CHECK ((TRIM(BOTH FROM title) <> ''::text)),
  CONSTRAINT requests_type_id_fkey FOREIGN KEY (type_id) REFERENCES request_types(id),
  CONSTRAINT requests_urgency_level_check CHECK ((urgency_level = ANY (ARRAY['low'::text, 'normal'::text, 'urgent'::text, 'very_urgent'::text]))),
  CONSTRAINT requests_urgency_set_by_fkey FOREIGN KEY (urgency_set_by) REFERENCES people(id),
  CONSTRAINT requests_waits_for_check CHECK ((waits_for = ANY (ARRAY['requester'::text, 'third_party'::text, 'date'::text])))
);

CREATE INDEX requests_by_due ON public.requests USING btree (due_at, id) WHERE (due_at IS NOT NULL);

CREATE INDEX requests_by_requester ON public.requests USING btree (requester_id, id);

CREATE INDEX requests_by_responsible ON public.requests USING btree (responsible_id, received_at);

CREATE INDEX requests_by_responsible_and_state ON public.requests USING btree (responsible_id, state, received_at, id, type_id);

CREATE INDEX requests_by_stage ON public.requests USING btree (stage_id) WHERE (stage_id IS NOT NULL);

CREATE INDEX requests_by_state_since ON public.requests USING btree (state, standing_since, id);

CREATE INDEX requests_by_team_and_state ON public.requests USING btree (team_id, state, received_at, id, type_id, responsible_id, due_at, urgency_level);

CREATE INDEX requests_by_type ON public.requests USING btree (type_id, state) WHERE (type_id IS NOT NULL);

CREATE INDEX requests_newest ON public.requests USING btree (received_at, id, type_id, responsible_id);

CREATE INDEX requests_newest_by_state ON public.requests USING btree (state, received_at, id, type_id, responsible_id, team_id, urgency_level);

CREATE INDEX requests_newest_by_team ON public.requests USING btree (team_id, received_at, id, type_id, responsible_id);

CREATE INDEX requests_newest_by_type ON public.requests USING btree (type_id, received_at, id, responsible_id);

CREATE INDEX requests_newest_by_urgency ON public.requests USING btree (urgency_level, received_at, id) WHERE (urgency_level IS NOT NULL);

CREATE INDEX requests_open_by_due ON public.requests USING btree (state, due_order, id, type_id, responsible_id, team_id) WHERE ((state = 'received'::text) OR (state = 'returned'::text) OR (state = 'qualified'::text) OR (state = 'assigned'::text) OR (state = 'in_progress'::text) OR (state = 'waiting'::text));

CREATE INDEX requests_open_by_requester ON public.requests USING btree (requester_id, received_at, id) WHERE (state = ANY (ARRAY['received'::text, 'returned'::text, 'qualified'::text, 'assigned'::text, 'in_progress'::text, 'waiting'::text]));

CREATE INDEX requests_open_by_stars ON public.requests USING btree (state, star_order, received_at, id, type_id, responsible_id, team_id) WHERE ((state = 'received'::text) OR (state = 'returned'::text) OR (state = 'qualified'::text) OR (state = 'assigned'::text) OR (state = 'in_progress'::text) OR (state = 'waiting'::text));

CREATE INDEX requests_open_by_urgency ON public.requests USING btree (state, urgency_order, received_at, id, type_id, responsible_id, team_id) WHERE ((state = 'received'::text) OR (state = 'returned'::text) OR (state = 'qualified'::text) OR (state = 'assigned'::text) OR (state = 'in_progress'::text) OR (state = 'waiting'::text));

CREATE INDEX requests_waiting_by_day ON public.requests USING btree (waits_until, due_order, type_id, responsible_id) WHERE ((state = 'waiting'::text) AND (waits_until IS NOT NULL));

CREATE INDEX requests_waiting_for_requester ON public.requests USING btree (standing_since, id) WHERE ((state = 'waiting'::text) AND (waits_for = 'requester'::text));

CREATE INDEX requests_waiting_until ON public.requests USING btree (waits_until, id) WHERE (waits_until IS NOT NULL);

CREATE TABLE schema_migrations (
  number bigint NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  applied_at bigint NOT NULL,
  CONSTRAINT schema_migrations_pkey PRIMARY KEY (number)
);

CREATE TABLE search_backlogs (
  kind text NOT NULL,
  below bigint NOT NULL,
  CONSTRAINT search_backlogs_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'request'::text]))),
  CONSTRAINT search_backlogs_pkey PRIMARY KEY (kind)
);

CREATE TABLE search_entries (
  id bigint NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  place text NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT search_entries_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX search_entries_of_record ON public.search_entries USING btree (record_kind, record_id, place);

CREATE INDEX search_index ON public.search_entries USING gin (words) WITH (gin_pending_list_limit='64');

CREATE TABLE search_words (
  word text NOT NULL,
  key text NOT NULL,
  CONSTRAINT search_words_pkey PRIMARY KEY (word, key)
);

CREATE TABLE secrets (
  name text NOT NULL,
  value bytea NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT secrets_pkey PRIMARY KEY (name)
);

CREATE TABLE sessions (
  token_hash bytea NOT NULL,
  person_id bigint NOT NULL,
  user_agent text NOT NULL,
  started_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT sessions_pkey PRIMARY KEY (token_hash)
);

CREATE INDEX sessions_by_person ON public.sessions USING btree (person_id);

CREATE TABLE sites (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  party_id bigint NOT NULL,
  name text NOT NULL,
  street text DEFAULT ''::text NOT NULL,
  postcode text DEFAULT ''::text NOT NULL,
  town text DEFAULT ''::text NOT NULL,
  country text DEFAULT ''::text NOT NULL,
  contact_name text DEFAULT ''::text NOT NULL,
  phone text DEFAULT ''::text NOT NULL,
  phone_e164 text DEFAULT ''::text NOT NULL,
  email text DEFAULT ''::text NOT NULL,
  email_key text DEFAULT ''::text NOT NULL,
  information text DEFAULT ''::text NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT sites_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT sites_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  CONSTRAINT sites_pkey PRIMARY KEY (id)
);

CREATE INDEX sites_by_email ON public.sites USING btree (email_key) WHERE (email_key <> ''::text);

CREATE INDEX sites_by_postcode ON public.sites USING btree (postcode, id) WHERE (postcode <> ''::text);

CREATE INDEX sites_of_party ON public.sites USING btree (party_id, id);

CREATE TABLE taggings (
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  tag_id bigint NOT NULL,
  tagged_by bigint,
  tagged_at bigint NOT NULL,
  CONSTRAINT taggings_pkey PRIMARY KEY (record_kind, record_id, tag_id),
  CONSTRAINT taggings_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags(id),
  CONSTRAINT taggings_tagged_by_fkey FOREIGN KEY (tagged_by) REFERENCES people(id)
);

CREATE INDEX taggings_by_tag ON public.taggings USING btree (tag_id, record_kind, record_id);

CREATE TABLE tags (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT tags_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT tags_name_key_key UNIQUE (name_key),
  CONSTRAINT tags_pkey PRIMARY KEY (id)
);

CREATE TABLE team_members (
  team_id bigint NOT NULL,
  person_id bigint NOT NULL,
  joined_at bigint NOT NULL,
  CONSTRAINT team_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT team_members_pkey PRIMARY KEY (team_id, person_id),
  CONSTRAINT team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);

CREATE INDEX team_members_by_person ON public.team_members USING btree (person_id);

CREATE TABLE team_retirements (
  team_id bigint NOT NULL,
  retired_by bigint NOT NULL,
  retired_at bigint NOT NULL,
  CONSTRAINT team_retirements_pkey PRIMARY KEY (team_id),
  CONSTRAINT team_retirements_retired_by_fkey FOREIGN KEY (retired_by) REFERENCES people(id),
  CONSTRAINT team_retirements_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);

CREATE TABLE team_writing_choices (
  team_id bigint NOT NULL,
  record_kind text NOT NULL,
  may_write bigint NOT NULL,
  chosen_by bigint NOT NULL,
  chosen_at bigint NOT NULL,
  CONSTRAINT team_writing_choices_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES people(id),
  CONSTRAINT team_writing_choices_may_write_check CHECK ((may_write = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT team_writing_choices_pkey PRIMARY KEY (team_id, record_kind),
  CONSTRAINT team_writing_choices_record_kind_check CHECK ((record_kind = ANY (ARRAY['request'::text, 'party'::text, 'contact'::text]))),
  CONSTRAINT team_writing_choices_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);

CREATE TABLE teams (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT teams_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT teams_name_key UNIQUE (name),
  CONSTRAINT teams_pkey PRIMARY KEY (id)
);

CREATE TABLE untold_events (
  event_id bigint NOT NULL,
  CONSTRAINT untold_events_pkey PRIMARY KEY (event_id)
);

CREATE TABLE watchers (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  record_kind text NOT NULL,
  record_id bigint NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL,
  added_by bigint,
  added_at bigint NOT NULL,
  CONSTRAINT watchers_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id),
  CONSTRAINT watchers_email_key_check CHECK ((email_key <> ''::text)),
  CONSTRAINT watchers_pkey PRIMARY KEY (id),
  CONSTRAINT watchers_record_kind_record_id_email_key_key UNIQUE (record_kind, record_id, email_key)
);

CREATE TABLE webhook_attempts (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  delivery_id bigint NOT NULL,
  begun_at bigint NOT NULL,
  ended_at bigint,
  status bigint NOT NULL,
  answer text NOT NULL,
  trouble text NOT NULL,
  CONSTRAINT webhook_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries(id) ON DELETE CASCADE,
  CONSTRAINT webhook_attempts_pkey PRIMARY KEY (id)
);

CREATE INDEX webhook_attempts_of ON public.webhook_attempts USING btree (delivery_id, id);

CREATE TABLE webhook_deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  webhook_id bigint NOT NULL,
  event_id bigint,
  topic text NOT NULL,
  identity text NOT NULL,
  state text NOT NULL,
  failures bigint NOT NULL,
  asked_at bigint NOT NULL,
  due_at bigint NOT NULL,
  record_kind text DEFAULT ''::text NOT NULL,
  record_id bigint DEFAULT 0 NOT NULL,
  CONSTRAINT webhook_deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  CONSTRAINT webhook_deliveries_identity_key UNIQUE (identity),
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text]))),
  CONSTRAINT webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE
);

CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (webhook_id, due_at, id) WHERE (state = 'waiting'::text);

CREATE INDEX webhook_deliveries_in_line ON public.webhook_deliveries USING btree (webhook_id, record_kind, record_id, due_at) WHERE (state = 'waiting'::text);

CREATE INDEX webhook_deliveries_of ON public.webhook_deliveries USING btree (webhook_id, id);

CREATE INDEX webhook_deliveries_taken ON public.webhook_deliveries USING btree (webhook_id, due_at) WHERE (state = 'delivered'::text);

CREATE TABLE webhook_outages (
  webhook_id bigint NOT NULL,
  failures bigint NOT NULL,
  since bigint NOT NULL,
  next_try_at bigint NOT NULL,
  CONSTRAINT webhook_outages_pkey PRIMARY KEY (webhook_id),
  CONSTRAINT webhook_outages_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE
);

CREATE TABLE webhook_pauses (
  webhook_id bigint NOT NULL,
  why text NOT NULL,
  paused_by bigint,
  paused_at bigint NOT NULL,
  CONSTRAINT webhook_pauses_paused_by_fkey FOREIGN KEY (paused_by) REFERENCES people(id),
  CONSTRAINT webhook_pauses_pkey PRIMARY KEY (webhook_id),
  CONSTRAINT webhook_pauses_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE,
  CONSTRAINT webhook_pauses_why_check CHECK ((why = ANY (ARRAY['asked'::text, 'failing'::text, 'gone'::text, 'unkept'::text])))
);

CREATE TABLE webhooks (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  topics text NOT NULL,
  secret bytea NOT NULL,
  kept_by bigint NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT webhooks_address_check CHECK ((address ~~ 'http%://%'::text)),
  CONSTRAINT webhooks_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people(id),
  CONSTRAINT webhooks_name_check CHECK ((TRIM(BOTH FROM name) <> ''::text)),
  CONSTRAINT webhooks_pkey PRIMARY KEY (id),
  CONSTRAINT webhooks_topics_check CHECK ((topics <> ''::text))
);

CREATE TABLE word_endings (
  ending text NOT NULL,
  word text NOT NULL,
  CONSTRAINT word_endings_pkey PRIMARY KEY (ending, word)
);

CREATE TABLE word_slips (
  slip text NOT NULL,
  word text NOT NULL,
  CONSTRAINT word_slips_pkey PRIMARY KEY (slip, word)
);

