// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::client_file {

DescribedSubject addresses();

}  // namespace relais::client_file
