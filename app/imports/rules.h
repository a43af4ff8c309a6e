// What must hold of files of cards.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::imports {

void add_rules(Rules& rules);

}  // namespace relais::imports
