// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::people {

DescribedSubject team_addresses();

}  // namespace relais::people
