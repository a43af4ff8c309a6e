// What must hold of what is found by its words.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::search {

void add_rules(Rules& rules);

}  // namespace relais::search
