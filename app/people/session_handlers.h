// Signing in and out.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::people {

Response new_session(Request& request);
Response create_session(Request& request);
Response destroy_session(Request& request);

}  // namespace relais::people
