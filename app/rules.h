// Every rule that the program's data must keep, from every subject.
#pragma once

#include "lib/integrity/rules.h"

namespace relais {

Rules all_rules();

}  // namespace relais
