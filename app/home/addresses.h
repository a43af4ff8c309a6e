// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::home {

DescribedSubject addresses();

}  // namespace relais::home
