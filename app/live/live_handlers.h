// The one live connection of a browser, and what it is told.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::live {

Response open_live(Request& request);

// From now on whoever is looking is told of each change of a record he may see: event "changed",
// {"record":"request/42"}.
void tell_of_changes(const Services& services);

}  // namespace relais::live
