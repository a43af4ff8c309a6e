// What must hold of webhooks.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::webhooks {

void add_rules(Rules& rules);

}  // namespace relais::webhooks
