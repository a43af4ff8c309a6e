-- A webhook is told things in their order on each record, not over all: what one record waits for holds up no other.
-- A trial is about its webhook.
ALTER TABLE webhook_deliveries ADD COLUMN record_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE webhook_deliveries ADD COLUMN record_id BIGINT NOT NULL DEFAULT 0;

UPDATE webhook_deliveries
   SET record_kind = (SELECT events.record_kind FROM events WHERE events.id = event_id),
       record_id = (SELECT events.record_id FROM events WHERE events.id = event_id)
 WHERE event_id IS NOT NULL;

-- On a record nothing is due before what stands before it.
UPDATE webhook_deliveries SET due_at = asked_at WHERE state = 'waiting';

DROP INDEX webhook_deliveries_waiting;
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, due_at, id) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_in_line ON webhook_deliveries (webhook_id, record_kind, record_id, due_at) WHERE state = 'waiting';
-- Whether anything was taken while a message is refused: of what is delivered, due_at says when.
CREATE INDEX webhook_deliveries_taken ON webhook_deliveries (webhook_id, due_at) WHERE state = 'delivered';

-- Whoever listens cannot be reached: until he answers he is tried with one message at a time.
CREATE TABLE webhook_outages (
  webhook_id  BIGINT PRIMARY KEY REFERENCES webhooks (id) ON DELETE CASCADE,
  failures    BIGINT NOT NULL,
  since       BIGINT NOT NULL,
  next_try_at BIGINT NOT NULL
);
