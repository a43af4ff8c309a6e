#include "notices/rules.h"

namespace relais::notices {

void add_rules(Rules& rules) { rules.tables_naming_records.emplace_back("notices"); }

}  // namespace relais::notices
