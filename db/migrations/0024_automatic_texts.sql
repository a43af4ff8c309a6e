-- What the program writes by itself, where an administrator has words of his own for it. A text of a type goes before one
-- for all of them.
CREATE TABLE automatic_texts (
  id         IDENTITY PRIMARY KEY,
  occasion   TEXT NOT NULL CHECK (occasion IN ('acknowledgement', 'closing_notice', 'reminder')),
  type_id    BIGINT REFERENCES request_types (id),
  language   TEXT NOT NULL,
  body       TEXT NOT NULL,
  is_on      BIGINT NOT NULL CHECK (is_on IN (0, 1)),
  after_days BIGINT NOT NULL CHECK (after_days BETWEEN 1 AND 365)
);

CREATE UNIQUE INDEX automatic_texts_once ON automatic_texts (occasion, coalesce(type_id, 0), language);

CREATE INDEX requests_waiting_for_requester ON requests (standing_since, id) WHERE state = 'waiting' AND waits_for = 'requester';
