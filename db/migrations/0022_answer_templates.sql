-- Answers that are written again and again: for every type of request or for one, in a language.
CREATE TABLE answer_templates (
  id       IDENTITY PRIMARY KEY,
  name     TEXT NOT NULL CHECK (trim(name) <> ''),
  type_id  BIGINT REFERENCES request_types (id),
  language TEXT NOT NULL,
  body     TEXT NOT NULL CHECK (trim(body) <> '')
);
