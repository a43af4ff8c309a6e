// The page of what has not left and of what did not arrive.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response index_outbox(relais::Request& http);

}  // namespace relais::requests
