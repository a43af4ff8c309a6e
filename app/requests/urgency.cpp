#include "requests/urgency.h"

#include "lib/events/event.h"
#include "lib/time/format.h"

namespace relais::requests {
namespace {

constexpr Sql update_urgency = R"sql(
  UPDATE requests
     SET urgency_level = $2, urgency_by = $3, urgency_why = $4, urgency_set_by = $5, urgency_set_at = $6
   WHERE id = $1
)sql";

constexpr Sql update_priority = R"sql(
  UPDATE requests SET priority = $2 WHERE id = $1
)sql";

constexpr Sql update_due = R"sql(
  UPDATE requests SET due_at = $2 WHERE id = $1
)sql";

std::string iso_or_nothing(const std::optional<Timestamp>& at) { return at ? iso(*at) : ""; }

}  // namespace

void set_urgency(Transaction& tx, const Request& request, const Urgency& urgency, const Person& by) {
  const auto before = request.urgency.value_or(Urgency{});
  std::vector<Change> changes{
      change("urgency_level", request.urgency ? name_of(before.level) : "", name_of(urgency.level))};
  if (before.by != urgency.by) changes.push_back(change("urgency_by", before.by, urgency.by));
  if (before.why != urgency.why) changes.push_back(change("urgency_why", before.why, urgency.why));
  tx.run(update_urgency, request.id, urgency.level, urgency.by, urgency.why, by.id, tx.now());
  record(tx, by, request.ref(), "urgency", changes);
}

void set_stars(Transaction& tx, const Request& request, int stars, const Person& by) {
  if (stars == request.priority) return;
  tx.run(update_priority, request.id, stars);
  record(tx, by, request.ref(), "stars", {change("priority", std::to_string(request.priority), std::to_string(stars))});
}

void set_due(Transaction& tx, const Request& request, const std::optional<Timestamp>& due_at, const Person& by) {
  if (due_at == request.due_at) return;
  tx.run(update_due, request.id, due_at);
  record(tx, by, request.ref(), "due", {change("due_at", iso_or_nothing(request.due_at), iso_or_nothing(due_at))});
}

}  // namespace relais::requests
