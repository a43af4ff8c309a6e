// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::lists {

DescribedSubject addresses();

}  // namespace relais::lists
