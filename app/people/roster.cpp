#include "people/roster.h"

namespace relais::people {
namespace {

constexpr Sql select_colleagues = R"sql(
  SELECT id, name
    FROM people
   WHERE EXISTS (SELECT 1 FROM person_roles
                  WHERE person_id = people.id AND role IN ('first_line', 'second_line', 'agent', 'manager'))
     AND NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = people.id)
   ORDER BY name, id
)sql";

constexpr Sql select_teams = R"sql(
  SELECT id, name FROM teams ORDER BY name
)sql";

struct TeamRow : Team {
  static TeamRow from(Row& row) { return {{row.read<Id<Team>>(), row.read<std::string>()}}; }
};

}  // namespace

std::vector<Colleague> colleagues_who_answer(Reads& db) { return db.all<Colleague>(select_colleagues); }

std::vector<Team> teams(Reads& db) {
  const auto rows = db.all<TeamRow>(select_teams);
  return {rows.begin(), rows.end()};
}

}  // namespace relais::people
