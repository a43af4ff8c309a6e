#include "requests/assignment.h"

#include <algorithm>

#include "lib/events/event.h"
#include "requests/notification.h"
#include "requests/standing.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr Sql update_responsible = R"sql(
  UPDATE requests SET responsible_id = $2, team_id = $3, responsible_why = $4 WHERE id = $1
)sql";

constexpr Sql select_name = R"sql(
  SELECT name FROM people WHERE id = $1
)sql";

constexpr Sql select_team_name = R"sql(
  SELECT name FROM teams WHERE id = $1
)sql";

constexpr Sql select_members = R"sql(
  SELECT person_id FROM team_members JOIN people_at_work ON people_at_work.id = person_id WHERE team_id = $1
)sql";

constexpr Sql select_may_answer = R"sql(
  SELECT 1 FROM person_roles
   WHERE person_id = $1 AND role IN ('first_line', 'second_line', 'agent', 'manager')
     AND NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_deactivations.person_id = person_roles.person_id)
   LIMIT 1
)sql";

std::string name_of(Reads& db, const std::optional<Id<Person>>& person) {
  return person ? db.value<std::string>(select_name, *person) : "";
}

std::string team_name(Reads& db, const std::optional<Id<Team>>& team) {
  return team ? db.value<std::string>(select_team_name, *team) : "";
}

std::vector<Change> changes_for(Reads& db, const Request& request, const Assignment& assignment,
                                const std::optional<Id<Team>>& team) {
  std::vector<Change> changes{
      change("responsible", request.responsible ? request.responsible->name : "", name_of(db, assignment.responsible))};
  if (team != request.team_id) changes.push_back(change("team", request.team, team_name(db, team)));
  if (!assignment.why.empty()) changes.push_back(change("why", "", assignment.why));
  return changes;
}

void stand_anew(Transaction& tx, const Request& request, const Assignment& assignment, std::vector<Change> changes,
                const Person& by) {
  const auto to = assignment.responsible ? State::assigned : State::qualified;
  const bool is_first = request.state < State::assigned;
  if (is_first ? request.state != to : !assignment.responsible) {
    const auto kind = is_first ? "assigned" : "transferred";
    return move(tx, request, {to, kind, "", std::nullopt, std::nullopt, std::move(changes)}, by);
  }
  record(tx, by, request.ref(), is_first ? "assigned" : "transferred", changes);
}

void tell_them(Transaction& tx, const Request& request, const Assignment& assignment, const Person& by,
               const Settings& settings) {
  if (assignment.responsible) {
    return tell(tx, request, *assignment.responsible, Told::assigned, assignment.why, by, settings);
  }
  if (!assignment.team) return;
  for (const auto member : tx.all<Id<Person>>(select_members, *assignment.team))
    tell(tx, request, member, Told::for_team, assignment.why, by, settings);
}

}  // namespace

bool can_be_assigned(const Request& request) { return request.is_open(); }

bool can_answer_for(Reads& db, Id<Person> person, const Request& request) {
  if (!db.first<int>(select_may_answer, person)) return false;
  const auto readers = readers_of(db, request.id);
  return std::ranges::find(readers, person) != readers.end();
}

void assign(Transaction& tx, const Request& request, const Assignment& assignment, const Person& by,
            const Settings& settings) {
  const auto team = assignment.team ? assignment.team : request.team_id;
  auto changes = changes_for(tx, request, assignment, team);
  tx.run(update_responsible, request.id, assignment.responsible, team, assignment.why);
  stand_anew(tx, request, assignment, std::move(changes), by);
  tell_them(tx, request, assignment, by, settings);
}

}  // namespace relais::requests
