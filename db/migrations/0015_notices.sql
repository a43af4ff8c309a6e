-- What somebody is told: of which record, by whom, and when he read it.
CREATE TABLE notices (
  id           IDENTITY PRIMARY KEY,
  person_id    BIGINT NOT NULL REFERENCES people (id),
  kind         TEXT NOT NULL CHECK (kind IN ('assigned', 'for_team', 'sent_back', 'mail_came', 'mail_waits')),
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
  unread       BIGINT GENERATED ALWAYS AS (CASE WHEN read_at IS NULL THEN 1 ELSE 0 END) STORED
);

-- Counts, lists and pages by key; the record is in it so that a page counts what is told of it from the index alone.
CREATE INDEX notices_of_person ON notices (person_id, unread, id, record_kind, record_id);

-- How somebody is told by mail besides; whoever has no row is told at once.
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
