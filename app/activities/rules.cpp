#include "activities/rules.h"

namespace relais::activities {

void add_rules(Rules& rules) { rules.tables_naming_records.emplace_back("activities"); }

}  // namespace relais::activities
