// A request is written down by hand: its form, and what comes of it in one save.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response new_request(relais::Request& http);
Response create_request(relais::Request& http);

}  // namespace relais::requests
