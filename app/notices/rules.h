// What must hold of what somebody is told.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::notices {

void add_rules(Rules& rules);

}  // namespace relais::notices
