// Activities on a request: given, done, and taken up again.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_activity(relais::Request& http);
Response create_activity_completion(relais::Request& http);
Response destroy_activity_completion(relais::Request& http);

}  // namespace relais::requests
