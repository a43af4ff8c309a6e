-- Programs outside that are told of what happens here: where each listens, and what it wants to hear. It sees what the
-- administrator sees who keeps it. `topics` is a list by commas; the secret is what its messages are signed with.
CREATE TABLE webhooks (
  id         IDENTITY PRIMARY KEY,
  name       TEXT NOT NULL CHECK (trim(name) <> ''),
  address    TEXT NOT NULL CHECK (address LIKE 'http%://%'),
  topics     TEXT NOT NULL CHECK (topics <> ''),
  secret     BYTES NOT NULL,
  kept_by    BIGINT NOT NULL REFERENCES people (id),
  created_at BIGINT NOT NULL
);

-- Switched off, by somebody or by the program itself.
CREATE TABLE webhook_pauses (
  webhook_id BIGINT PRIMARY KEY REFERENCES webhooks (id) ON DELETE CASCADE,
  why        TEXT NOT NULL CHECK (why IN ('asked', 'failing', 'gone', 'unkept')),
  paused_by  BIGINT REFERENCES people (id),
  paused_at  BIGINT NOT NULL
);

-- What one webhook is to be told, in this order. Without an event it is a trial. `identity` is how the receiver knows
-- that he has had it before.
CREATE TABLE webhook_deliveries (
  id         IDENTITY PRIMARY KEY,
  webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  event_id   BIGINT REFERENCES events (id),
  topic      TEXT NOT NULL,
  identity   TEXT NOT NULL UNIQUE,
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
  failures   BIGINT NOT NULL,
  asked_at   BIGINT NOT NULL,
  due_at     BIGINT NOT NULL
);

CREATE INDEX webhook_deliveries_of ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (webhook_id, id) WHERE state = 'waiting';

-- Without an end it was broken off on our side.
CREATE TABLE webhook_attempts (
  id          IDENTITY PRIMARY KEY,
  delivery_id BIGINT NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
  begun_at    BIGINT NOT NULL,
  ended_at    BIGINT,
  status      BIGINT NOT NULL,
  answer      TEXT NOT NULL,
  trouble     TEXT NOT NULL
);

CREATE INDEX webhook_attempts_of ON webhook_attempts (delivery_id, id);

-- Events that no webhook has been asked about yet. Written with the event itself, so that none is lost and none is told
-- that did not happen; not by its number, since on PostgreSQL a smaller one may be committed later.
CREATE TABLE untold_events (
  event_id BIGINT PRIMARY KEY
);

CREATE FUNCTION keep_event_to_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM webhooks WHERE id NOT IN (SELECT webhook_id FROM webhook_pauses)) THEN
    INSERT INTO untold_events (event_id) VALUES (NEW.id);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER events_to_be_told AFTER INSERT ON events
  FOR EACH ROW WHEN (NEW.record_kind IN ('request', 'party', 'contact'))
  EXECUTE FUNCTION keep_event_to_be_told();
