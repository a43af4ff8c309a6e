#include "people/rules.h"

namespace relais::people {
namespace {

// An index of events by person would cost each change more than a reading of all of them now and then.
constexpr Sql events_by_nobody = R"sql(
  SELECT DISTINCT 'events: people ' || who || ' is not there' AS place
    FROM (SELECT DISTINCT by_person AS who FROM events UNION SELECT DISTINCT on_behalf_of FROM events) AS actors
   WHERE who IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people WHERE people.id = who)
)sql";

}  // namespace

void add_rules(Rules& rules) {
  rules.kinds.push_back({"person", "people"});
  rules.kinds.push_back({"messages", "people"});
  rules.kinds.push_back({"team", "teams"});
  rules.tables_naming_records.emplace_back("events");
  rules.rules.push_back({"whoever did something is known", events_by_nobody,
                         "Restore a backup beside this desk to see who it was: the history shows nobody."});
}

}  // namespace relais::people
