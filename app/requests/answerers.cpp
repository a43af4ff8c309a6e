#include "requests/answerers.h"

#include "people/roster.h"

namespace relais::requests {
namespace {

constexpr std::string_view sees_the_type =
    "(NOT EXISTS (SELECT 1 FROM request_type_restrictions WHERE request_type_restrictions.type_id = $1)"
    " OR EXISTS (SELECT 1 FROM request_type_restrictions AS restriction"
    " JOIN team_members AS member ON member.team_id = restriction.team_id"
    " WHERE restriction.type_id = $1 AND member.person_id = people.id))";

Sql select_answerer() {
  return kept(fmt::format("SELECT 1 FROM people_at_work AS people WHERE {} AND people.id = $2", may_answer()));
}

}  // namespace

std::string may_answer() { return fmt::format("{} AND {}", people::answers_requests, sees_the_type); }

bool can_answer(Reads& db, Id<Person> person, const std::optional<Id<RequestType>>& type) {
  return db.first<int>(select_answerer(), type, person).has_value();
}

}  // namespace relais::requests
