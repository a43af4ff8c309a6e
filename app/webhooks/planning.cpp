#include "webhooks/planning.h"

#include <algorithm>
#include <set>

#include <spdlog/spdlog.h>

#include "webhooks/delivery.h"
#include "webhooks/sending.h"

namespace relais::webhooks {
namespace {

constexpr std::string_view job_kind = "plan_webhooks";
constexpr std::string_view unheard = "plan_unheard_webhooks";
constexpr std::chrono::minutes between_looks{1};
constexpr int most_at_once = 200;

constexpr Sql select_untold = R"sql(
  SELECT id, record_kind, record_id, kind, by_person, on_behalf_of, at, changes
    FROM untold_events JOIN events ON events.id = untold_events.event_id
   ORDER BY event_id LIMIT 200
)sql";

constexpr Sql delete_untold = R"sql(
  DELETE FROM untold_events WHERE event_id = $1
)sql";

constexpr Sql select_whether_any = R"sql(
  SELECT EXISTS (SELECT 1 FROM untold_events)
)sql";

bool wants(const Webhook& webhook, Topic topic) {
  const auto topics = webhook.wanted();
  return !webhook.pause && std::ranges::find(topics, topic) != topics.end();
}

int plan(Transaction& tx) {
  const auto events = tx.all<Event>(select_untold);
  const auto webhooks = events.empty() ? std::vector<Webhook>{} : all(tx);
  std::set<std::int64_t> told;
  for (const auto& event : events) {
    tx.run(delete_untold, event.id);
    for (const auto topic : topics_of(event)) {
      for (const auto& webhook : webhooks) {
        if (!wants(webhook, topic)) continue;
        add_delivery(tx, webhook.id, event, topic);
        told.insert(webhook.id.value);
      }
    }
  }
  for (const auto id : told) ask_to_send(tx, {id});
  return static_cast<int>(events.size());
}

void plan_all(Database& database) {
  while (database.write(plan) == most_at_once) {
  }
}

void ask_to_plan(const Services& services) {
  auto& database = services.database;
  if (!database.read([](Reads& db) { return db.value<bool>(select_whether_any); })) return;
  database.write([](Transaction& tx) { enqueue(tx, job_kind, "", {{}, "all"}); });
}

}  // namespace

void hear_of_events(const Services& services) {
  services.database.listen("events", [services](const std::string&) {
    try {
      ask_to_plan(services);
    } catch (const std::exception& failed) {
      spdlog::warn("webhooks are told a little later: {}", failed.what());
    }
  });
}

void add_planning_jobs(JobKinds& kinds) {
  const auto work = [](Database& database, const Job&) { plan_all(database); };
  kinds.add(std::string{job_kind}, work);
  kinds.add_recurring(std::string{unheard}, between_looks, work);
}

}  // namespace relais::webhooks
