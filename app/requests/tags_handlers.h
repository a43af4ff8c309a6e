// The tags of one request.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_request_tag(relais::Request& http);
Response destroy_request_tag(relais::Request& http);

}  // namespace relais::requests
