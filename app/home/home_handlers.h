// The first page after signing in.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::home {

Response show_home(Request& request);

}  // namespace relais::home
