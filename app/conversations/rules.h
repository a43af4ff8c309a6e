// What must hold of what is said on any record.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::conversations {

void add_rules(Rules& rules);

}  // namespace relais::conversations
