// Assigning, tagging and closing several requests at once, and taking that back.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_request_assignments(relais::Request& http);
Response create_request_taggings(relais::Request& http);
Response create_request_resolutions(relais::Request& http);
Response destroy_request_assignments(relais::Request& http);
Response destroy_request_taggings(relais::Request& http);
Response destroy_request_resolutions(relais::Request& http);

}  // namespace relais::requests
