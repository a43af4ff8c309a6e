// What must hold of requests: their story, their numbers, their stages.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::requests {

void add_rules(Rules& rules);

}  // namespace relais::requests
