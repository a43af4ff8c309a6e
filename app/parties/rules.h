// What must hold of cards of people outside.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::parties {

void add_rules(Rules& rules);

}  // namespace relais::parties
