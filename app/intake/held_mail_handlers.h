// A mail that waits before a request: let in, or turned away to be sorted.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

Response destroy_hold(Request& http);
Response create_turning_away(Request& http);

}  // namespace relais::intake
