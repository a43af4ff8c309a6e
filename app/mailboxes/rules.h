// What must hold of shared addresses and of each mail as it came.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::mailboxes {

void add_rules(Rules& rules);

}  // namespace relais::mailboxes
