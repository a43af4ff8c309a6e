#include "search/rules.h"

namespace relais::search {

void add_rules(Rules& rules) { rules.tables_naming_records.emplace_back("search_entries"); }

}  // namespace relais::search
