// What must hold of what the program writes by itself.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::automatic_texts {

void add_rules(Rules& rules);

}  // namespace relais::automatic_texts
