#include "requests/new_request_choices.h"

namespace relais::requests {
namespace {

constexpr Sql select_answerers = R"sql(
  SELECT people.id, people.name,
         (SELECT count(*) FROM requests
           WHERE requests.responsible_id = people.id AND requests.state IN ('assigned', 'in_progress', 'waiting'))
    FROM people_at_work AS people
   WHERE EXISTS (SELECT 1 FROM person_roles
                  WHERE person_roles.person_id = people.id
                    AND person_roles.role IN ('first_line', 'second_line', 'agent', 'manager'))
   ORDER BY people.name, people.id
)sql";

}  // namespace

Answerer Answerer::from(Row& row) {
  return {row.read<Id<Person>>(), row.read<std::string>(), row.read<std::int64_t>()};
}

std::vector<Answerer> people_who_answer(Reads& db) { return db.all<Answerer>(select_answerers); }

}  // namespace relais::requests
