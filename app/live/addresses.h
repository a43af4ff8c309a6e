// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::live {

DescribedSubject addresses();

}  // namespace relais::live
