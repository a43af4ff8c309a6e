// Styles, scripts, fonts and pictures out of the program itself.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::files {

Response show_asset(Request& request);

}  // namespace relais::files
