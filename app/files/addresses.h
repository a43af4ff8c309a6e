// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::files {

DescribedSubject addresses();

}  // namespace relais::files
