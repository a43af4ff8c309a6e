// What the addresses of personal data take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::privacy {

DescribedSubject addresses();

}  // namespace relais::privacy
