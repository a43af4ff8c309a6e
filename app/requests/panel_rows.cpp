#include "requests/panel_rows.h"

#include <algorithm>

#include "conversations/hold.h"
#include "lib/time/clock.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::string_view is_open =
    "state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting')";
constexpr std::int64_t most_counted = 1000;
constexpr std::size_t most_found = rows_of_a_panel + 1;
constexpr std::string_view in_own_team = "team_id IN (SELECT team_id FROM team_members WHERE person_id = $1)";
// A moment behind a sum is in no index: most of what was ever due is over, and a person or a team has little that is
// open.
constexpr std::string_view is_past = "(due_at + 0 <= $2 OR (state = 'waiting' AND waits_until + 0 <= $2))";

// A condition on requests: $1 is the person, $2 the moment.
std::string condition_of(Waiting which) {
  switch (which) {
    case Waiting::new_ones: return "state = 'received'";
    case Waiting::returned: return "state = 'returned'";
    case Waiting::held:
      return fmt::format("id IN ({}) AND state NOT IN ('received', 'returned')",
                         conversations::records_with_held_mail("request"));
    case Waiting::to_verify: return "state = 'qualified'";
    case Waiting::pressing:
      return fmt::format("{} AND {} AND (due_at + 0 <= $2 OR (urgency_level || '') = 'very_urgent')", in_own_team,
                         is_open);
    case Waiting::mine: return fmt::format("responsible_id = $1 AND {}", is_open);
    case Waiting::overdue: return fmt::format("responsible_id = $1 AND {} AND {}", is_open, is_past);
  }
  return {};
}

constexpr std::string_view by_day = "coalesce(CASE WHEN state = 'waiting' THEN waits_until END, due_at), id";

std::string_view order_of(Waiting which) {
  return which == Waiting::overdue ? by_day : "urgency_order, received_at, id";
}

std::vector<Value> values_of(const Person& person, Waiting which) {
  std::vector<Value> values{to_value(person.id)};
  if (which == Waiting::pressing || which == Waiting::overdue) values.push_back(to_value(now()));
  return values;
}

std::int64_t count_of(Reads& db, const Person& person, Waiting which) {
  const auto sql = kept(fmt::format("SELECT count(*) FROM (SELECT 1 FROM requests WHERE {} AND {} LIMIT {}) AS counted",
                                    condition_of(which), readable_by(person), most_counted));
  return db.all_with<std::int64_t>(sql, values_of(person, which)).at(0);
}

// One text for every panel: one with fewer repeats its last.
const Sql& select_rows() {
  static const Sql text = [] {
    std::string places;
    for (std::size_t place = 1; place <= most_found; ++place)
      places += fmt::format("{}${}", place == 1 ? "" : ", ", place);
    return kept(fmt::format("{}id IN ({})", select_request, places));
  }();
  return text;
}

std::vector<Request> requests_with(Reads& db, const std::vector<std::int64_t>& ids) {
  if (ids.empty()) return {};
  std::vector<Value> values(ids.begin(), ids.end());
  values.resize(most_found, ids.back());
  auto requests = db.all_with<Request>(select_rows(), values);
  std::ranges::sort(requests, {}, [&](const Request& each) { return std::ranges::find(ids, each.id.value); });
  return requests;
}

}  // namespace

// The ids are found and cut first, so that names are looked up for a few only, and by a statement whose plan is kept:
// PostgreSQL makes a plan for this person anew each time, and one of nine tables takes longer than the page.
FirstOnes first_ones(Reads& db, const Person& person, Waiting which) {
  const auto select_ids = kept(fmt::format("SELECT id FROM requests WHERE {} AND {} ORDER BY {} LIMIT {}",
                                           condition_of(which), readable_by(person), order_of(which), most_found));
  FirstOnes first{requests_with(db, db.all_with<std::int64_t>(select_ids, values_of(person, which))), 0};
  first.count = static_cast<std::int64_t>(first.requests.size());
  if (first.requests.size() <= rows_of_a_panel) return first;
  first.requests.pop_back();
  first.count = count_of(db, person, which);
  return first;
}

}  // namespace relais::requests
