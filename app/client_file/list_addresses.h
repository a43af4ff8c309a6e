// What the addresses of the lists of parties and contacts, and of the display of their forms, take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::client_file {

DescribedSubject list_addresses();

}  // namespace relais::client_file
