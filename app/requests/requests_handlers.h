// The list of requests, and one request.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response index_requests(relais::Request& http);
Response show_request(relais::Request& http);

}  // namespace relais::requests
