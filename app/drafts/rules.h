// What the data of drafts must keep.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::drafts {

void add_rules(Rules& rules);

}  // namespace relais::drafts
