-- What lists sort by besides a moment: each counts upwards, so that one index serves a page and the ones after it.
ALTER TABLE requests ADD COLUMN due_order BIGINT GENERATED ALWAYS AS (coalesce(due_at, 9000000000000000)) STORED;
ALTER TABLE requests ADD COLUMN star_order BIGINT GENERATED ALWAYS AS (3 - priority) STORED;
ALTER TABLE requests ADD COLUMN urgency_order BIGINT GENERATED ALWAYS AS (
  CASE urgency_level WHEN 'very_urgent' THEN 0 WHEN 'urgent' THEN 1 WHEN 'low' THEN 3 ELSE 2 END) STORED;

-- Only what somebody still has to do with is sorted by these, and it is few beside what is over.
CREATE INDEX requests_open_by_due ON requests (state, due_order, id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';
CREATE INDEX requests_open_by_stars ON requests (state, star_order, received_at, id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';
CREATE INDEX requests_open_by_urgency ON requests (state, urgency_order, received_at, id)
  WHERE state = 'received' OR state = 'returned' OR state = 'qualified' OR state = 'assigned' OR state = 'in_progress' OR state = 'waiting';

-- One filter on everything there ever was, newest first.
CREATE INDEX requests_newest_by_type ON requests (type_id, received_at, id);
CREATE INDEX requests_newest_by_team ON requests (team_id, received_at, id);
CREATE INDEX requests_newest_by_urgency ON requests (urgency_level, received_at, id) WHERE urgency_level IS NOT NULL;

-- Which columns of a list a person sees, in their order: "requester,urgency,due".
CREATE TABLE list_columns (
  person_id BIGINT NOT NULL REFERENCES people (id),
  list      TEXT NOT NULL,
  columns   TEXT NOT NULL,
  PRIMARY KEY (person_id, list)
);

-- A list with its filters and its order, kept under a name; a shared one is offered to everybody.
CREATE TABLE list_views (
  id        IDENTITY PRIMARY KEY,
  list      TEXT NOT NULL,
  name      TEXT NOT NULL CHECK (trim(name) <> ''),
  query     TEXT NOT NULL,
  is_shared BIGINT NOT NULL CHECK (is_shared IN (0, 1)),
  kept_by   BIGINT NOT NULL REFERENCES people (id),
  kept_at   BIGINT NOT NULL
);

CREATE INDEX list_views_of_person ON list_views (kept_by, list);
CREATE INDEX list_views_shared ON list_views (list, name) WHERE is_shared = 1;
