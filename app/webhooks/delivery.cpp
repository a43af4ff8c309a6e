#include "webhooks/delivery.h"

#include "lib/text/translation.h"
#include "webhooks/signature.h"

namespace relais::webhooks {
namespace {

constexpr Sql insert_delivery = R"sql(
  INSERT INTO webhook_deliveries (webhook_id, event_id, topic, identity, state, failures, asked_at, due_at)
  VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $6)
  RETURNING id
)sql";

constexpr Sql select_one = R"sql(
  SELECT id, webhook_id, event_id, topic, identity, state, failures, asked_at, due_at
    FROM webhook_deliveries
   WHERE webhook_id = $1 AND id = $2
)sql";

constexpr Sql select_first_waiting = R"sql(
  SELECT id, webhook_id, event_id, topic, identity, state, failures, asked_at, due_at
    FROM webhook_deliveries
   WHERE webhook_id = $1 AND state = 'waiting'
   ORDER BY id LIMIT 1
)sql";

constexpr Sql select_newest = R"sql(
  SELECT id, webhook_id, event_id, topic, identity, state, failures, asked_at, due_at
    FROM webhook_deliveries
   WHERE webhook_id = $1
   ORDER BY id DESC LIMIT $2
)sql";

constexpr Sql select_attempts = R"sql(
  SELECT begun_at, ended_at, status, answer, trouble FROM webhook_attempts WHERE delivery_id = $1 ORDER BY id
)sql";

constexpr Sql count_those_waiting = R"sql(
  SELECT count(*) FROM webhook_deliveries WHERE webhook_id = $1 AND state = 'waiting'
)sql";

constexpr Sql update_delivery = R"sql(
  UPDATE webhook_deliveries SET state = $2, failures = $3, due_at = $4 WHERE id = $1
)sql";

constexpr Sql delete_delivery = R"sql(
  DELETE FROM webhook_deliveries WHERE id = $1
)sql";

constexpr Sql insert_attempt = R"sql(
  INSERT INTO webhook_attempts (delivery_id, begun_at, status, answer, trouble) VALUES ($1, $2, 0, '', '') RETURNING id
)sql";

constexpr Sql update_attempt = R"sql(
  UPDATE webhook_attempts SET ended_at = $2, status = $3, answer = $4, trouble = $5 WHERE id = $1
)sql";

constexpr Sql delete_old = R"sql(
  DELETE FROM webhook_deliveries WHERE asked_at < $1
)sql";

}  // namespace

std::string_view filter_label(DeliveryState state) {
  switch (state) {
    case DeliveryState::waiting: return t("waits");
    case DeliveryState::delivered: return t("taken");
    case DeliveryState::failed: return t("failed");
  }
  return {};
}

Attempt Attempt::from(Row& row) {
  Attempt attempt;
  attempt.begun_at = row.read<Timestamp>();
  attempt.ended_at = row.read<std::optional<Timestamp>>();
  attempt.status = row.read<int>();
  attempt.answer = row.read<std::string>();
  attempt.trouble = row.read<std::string>();
  return attempt;
}

std::optional<std::int64_t> Attempt::milliseconds() const {
  if (!ended_at) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::milliseconds>(*ended_at - begun_at).count();
}

Delivery Delivery::from(Row& row) {
  Delivery found;
  found.id = row.read<Id<Delivery>>();
  found.webhook = row.read<Id<Webhook>>();
  found.event = row.read<std::optional<std::int64_t>>();
  found.topic = row.read<Topic>();
  found.identity = row.read<std::string>();
  found.state = row.read<DeliveryState>();
  found.failures = row.read<int>();
  found.asked_at = row.read<Timestamp>();
  found.due_at = row.read<Timestamp>();
  return found;
}

Id<Delivery> add_delivery(Transaction& tx, Id<Webhook> webhook, std::optional<std::int64_t> event, Topic topic,
                          Timestamp due_at) {
  return tx.returning<Id<Delivery>>(insert_delivery, webhook, event, topic, new_identity(), tx.now(), due_at);
}

std::optional<Delivery> delivery_of(Reads& db, Id<Webhook> webhook, Id<Delivery> id) {
  return db.first<Delivery>(select_one, webhook, id);
}

std::vector<Delivery> newest_deliveries(Reads& db, Id<Webhook> webhook, int most) {
  auto deliveries = db.all<Delivery>(select_newest, webhook, most);
  for (auto& each : deliveries) each.attempts = db.all<Attempt>(select_attempts, each.id);
  return deliveries;
}

std::int64_t count_waiting(Reads& db, Id<Webhook> webhook) {
  return db.value<std::int64_t>(count_those_waiting, webhook);
}

std::optional<Delivery> first_waiting(Reads& db, Id<Webhook> webhook) {
  return db.first<Delivery>(select_first_waiting, webhook);
}

void drop(Transaction& tx, const Delivery& delivery) { tx.run(delete_delivery, delivery.id); }

void send_again(Transaction& tx, const Delivery& delivery) {
  settle(tx, delivery, DeliveryState::waiting, 0, tx.now());
}

void settle(Transaction& tx, const Delivery& delivery, DeliveryState state, int failures, Timestamp due_at) {
  tx.run(update_delivery, delivery.id, state, failures, due_at);
  tx.notify("events", fmt::format("0 webhook {}", delivery.webhook.value));
}

Id<Attempt> begin_attempt(Transaction& tx, const Delivery& delivery) {
  return tx.returning<Id<Attempt>>(insert_attempt, delivery.id, tx.now());
}

void end_attempt(Transaction& tx, Id<Attempt> id, const Attempt& attempt) {
  tx.run(update_attempt, id, attempt.ended_at, attempt.status, attempt.answer, attempt.trouble);
}

void forget_deliveries_before(Transaction& tx, Timestamp moment) { tx.run(delete_old, moment); }

}  // namespace relais::webhooks
