#include "webhooks/delivery.h"

#include <algorithm>

#include "lib/text/translation.h"
#include "webhooks/signature.h"

namespace relais::webhooks {
namespace {

constexpr Sql insert_delivery = R"sql(
  INSERT INTO webhook_deliveries (webhook_id, event_id, record_kind, record_id, topic, identity, state, failures,
                                  asked_at, due_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, $8)
)sql";

constexpr Sql select_end_of_line = R"sql(
  SELECT max(due_at) FROM webhook_deliveries
   WHERE webhook_id = $1 AND record_kind = $2 AND record_id = $3 AND state = 'waiting'
)sql";

constexpr Sql select_one = R"sql(
  SELECT id, webhook_id, event_id, record_kind, record_id, topic, identity, state, failures, asked_at, due_at
    FROM webhook_deliveries
   WHERE webhook_id = $1 AND id = $2
)sql";

constexpr Sql select_first_waiting = R"sql(
  SELECT id, webhook_id, event_id, record_kind, record_id, topic, identity, state, failures, asked_at, due_at
    FROM webhook_deliveries
   WHERE webhook_id = $1 AND state = 'waiting'
   ORDER BY due_at, id LIMIT 1
)sql";

constexpr Sql select_newest = R"sql(
  SELECT id, webhook_id, event_id, record_kind, record_id, topic, identity, state, failures, asked_at, due_at
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

// On a record nothing is due before what stands before it: what is due is the first there.
constexpr Sql postpone_line = R"sql(
  UPDATE webhook_deliveries SET due_at = $4
   WHERE webhook_id = $1 AND record_kind = $2 AND record_id = $3 AND state = 'waiting' AND due_at < $4
)sql";

constexpr Sql hurry_all = R"sql(
  UPDATE webhook_deliveries SET due_at = $2, failures = 0
   WHERE webhook_id = $1 AND state = 'waiting' AND due_at > $2
)sql";

constexpr Sql select_newest_taken = R"sql(
  SELECT due_at FROM webhook_deliveries
   WHERE webhook_id = $1 AND state = 'delivered' AND due_at >= $2
   ORDER BY due_at DESC LIMIT 1
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

void add(Transaction& tx, Id<Webhook> webhook, std::optional<std::int64_t> event, const RecordRef& about, Topic topic,
         Timestamp due_at) {
  tx.run(insert_delivery, webhook, event, about.kind, about.id, topic, new_identity(), tx.now(), due_at);
}

// Behind whatever waits there already.
Timestamp end_of_line(Transaction& tx, Id<Webhook> webhook, const RecordRef& about) {
  const auto last = tx.value<std::optional<Timestamp>>(select_end_of_line, webhook, about.kind, about.id);
  return std::max(tx.now(), last.value_or(tx.now()));
}

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
  found.record = RecordRef::from(row);
  found.topic = row.read<Topic>();
  found.identity = row.read<std::string>();
  found.state = row.read<DeliveryState>();
  found.failures = row.read<int>();
  found.asked_at = row.read<Timestamp>();
  found.due_at = row.read<Timestamp>();
  return found;
}

void add_delivery(Transaction& tx, Id<Webhook> webhook, const Event& event, Topic topic) {
  add(tx, webhook, event.id, event.record, topic, end_of_line(tx, webhook, event.record));
}

void add_trial(Transaction& tx, const Webhook& webhook) {
  add(tx, webhook.id, std::nullopt, webhook.ref(), Topic::test, tx.now());
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

bool are_others_taken(Reads& db, const Delivery& delivery) {
  return db.first<Timestamp>(select_newest_taken, delivery.webhook, delivery.asked_at).has_value();
}

void send_again(Transaction& tx, const Delivery& delivery) {
  settle(tx, delivery, DeliveryState::waiting, 0, tx.now());
}

void settle(Transaction& tx, const Delivery& delivery, DeliveryState state, int failures, Timestamp due_at) {
  tx.run(update_delivery, delivery.id, state, failures, due_at);
  tx.notify("events", fmt::format("0 webhook {}", delivery.webhook.value));
}

void postpone(Transaction& tx, const Delivery& delivery, Timestamp until) {
  tx.run(postpone_line, delivery.webhook, delivery.record.kind, delivery.record.id, until);
}

void hurry(Transaction& tx, Id<Webhook> webhook) { tx.run(hurry_all, webhook, tx.now()); }

Id<Attempt> begin_attempt(Transaction& tx, const Delivery& delivery) {
  return tx.returning<Id<Attempt>>(insert_attempt, delivery.id, tx.now());
}

void end_attempt(Transaction& tx, Id<Attempt> id, const Attempt& attempt) {
  tx.run(update_attempt, id, attempt.ended_at, attempt.status, attempt.answer, attempt.trouble);
}

void forget_deliveries_before(Transaction& tx, Timestamp moment) { tx.run(delete_old, moment); }

}  // namespace relais::webhooks
