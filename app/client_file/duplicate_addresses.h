// What the addresses of duplicates and merges take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::client_file {

DescribedSubject duplicate_addresses();

}  // namespace relais::client_file
