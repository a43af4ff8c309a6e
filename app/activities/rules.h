// What must hold of what somebody is to do.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::activities {

void add_rules(Rules& rules);

}  // namespace relais::activities
