// What must hold of how mails found their place.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::intake {

void add_rules(Rules& rules);

}  // namespace relais::intake
