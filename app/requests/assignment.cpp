#include "requests/assignment.h"

#include "lib/events/event.h"
#include "requests/answerers.h"
#include "requests/notification.h"
#include "requests/standing.h"
#include "requests/taking_back.h"

namespace relais::requests {
namespace {

constexpr Sql update_responsible = R"sql(
  UPDATE requests SET responsible_id = $2, team_id = $3, responsible_why = $4 WHERE id = $1
)sql";

constexpr Sql select_members = R"sql(
  SELECT person_id FROM team_members JOIN people_at_work ON people_at_work.id = person_id WHERE team_id = $1
)sql";

std::vector<Change> changes_for(Reads& db, const Request& request, const Assignment& assignment,
                                const std::optional<Id<Team>>& team) {
  std::vector<Change> changes{change("responsible", request.responsible ? request.responsible->name : "",
                                     assignment.responsible ? people::name_of(db, *assignment.responsible) : "")};
  if (team != request.team_id) changes.push_back(change("team", request.team, team ? people::name_of(db, *team) : ""));
  if (!assignment.why.empty()) changes.push_back(change("why", "", assignment.why));
  return changes;
}

std::int64_t stand_anew(Transaction& tx, const Request& request, const Assignment& assignment,
                        std::vector<Change> changes, const Person& by) {
  const auto to = assignment.responsible ? State::assigned : State::qualified;
  const bool is_first = request.state < State::assigned;
  if (is_first ? request.state != to : !assignment.responsible) {
    const auto kind = is_first ? "assigned" : "transferred";
    return move(tx, request, {to, kind, "", std::nullopt, std::nullopt, std::move(changes)}, by);
  }
  return record(tx, by, request.ref(), is_first ? "assigned" : "transferred", changes);
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
  return can_answer(db, person, request.type ? std::optional{request.type->id} : std::nullopt);
}

std::vector<Field> missing_to_assign(Reads& db, const Request& request) {
  if (request.state >= State::assigned) return {};
  if (request.state != State::qualified) return missing_for(db, request, State::assigned);
  return missing_between(db, request, content_of(db, request), State::qualified, State::assigned);
}

std::int64_t assign(Transaction& tx, const Request& request, const Assignment& assignment, const Person& by,
                    const Settings& settings) {
  const auto team = assignment.team ? assignment.team : request.team_id;
  auto changes = changes_for(tx, request, assignment, team);
  changes.push_back(as_it_was(tx, request));
  tx.run(update_responsible, request.id, assignment.responsible, team, assignment.why);
  const auto event = stand_anew(tx, request, assignment, std::move(changes), by);
  tell_them(tx, request, assignment, by, settings);
  return event;
}

}  // namespace relais::requests
