// A page tells that somebody looks at it, and hears who else does.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::presence {

Response create_presence(Request& http);

}  // namespace relais::presence
