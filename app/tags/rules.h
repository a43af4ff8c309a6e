// What must hold of words by which records are found.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::tags {

void add_rules(Rules& rules);

}  // namespace relais::tags
