#include "people/roster.h"

namespace relais::people {
namespace {

constexpr Sql select_with_role = R"sql(
  SELECT people.id, people.name
    FROM people_at_work AS people JOIN person_roles ON person_roles.person_id = people.id
   WHERE person_roles.role = $1 ORDER BY people.id
)sql";

Sql select_colleagues() {
  return kept(
      fmt::format("SELECT id, name FROM people_at_work AS people WHERE {} ORDER BY name, id", answers_requests));
}

}  // namespace

std::vector<Colleague> colleagues_who_answer(Reads& db) { return db.all<Colleague>(select_colleagues()); }

std::vector<Colleague> colleagues_with(Reads& db, Role role) { return db.all<Colleague>(select_with_role, role); }

}  // namespace relais::people
