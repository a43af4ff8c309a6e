#include "tags/rules.h"

namespace relais::tags {

void add_rules(Rules& rules) { rules.tables_naming_records.emplace_back("taggings"); }

}  // namespace relais::tags
