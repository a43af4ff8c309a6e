// What must hold of those who work here, and of what they did.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::people {

void add_rules(Rules& rules);

}  // namespace relais::people
