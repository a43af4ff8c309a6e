// What must hold of answers that are written again and again.
#pragma once

#include "lib/integrity/rules.h"

namespace relais::answer_templates {

void add_rules(Rules& rules);

}  // namespace relais::answer_templates
