// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::requests {

DescribedSubject selection_addresses();

}  // namespace relais::requests
