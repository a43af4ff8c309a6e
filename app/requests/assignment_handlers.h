// A request is given to whoever answers for it, and handed on.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_assignment(relais::Request& http);
Response destroy_assignment(relais::Request& http);

}  // namespace relais::requests
