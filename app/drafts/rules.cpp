#include "drafts/rules.h"

namespace relais::drafts {

void add_rules(Rules& rules) { rules.tables_naming_records.emplace_back("drafts"); }

}  // namespace relais::drafts
