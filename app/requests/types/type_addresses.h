// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::requests {

DescribedSubject type_addresses();

}  // namespace relais::requests
