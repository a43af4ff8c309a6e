// The list of requests, one request, and a request written down by hand.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response index_requests(relais::Request& http);
Response show_request(relais::Request& http);
Response new_request(relais::Request& http);
Response create_request(relais::Request& http);

}  // namespace relais::requests
