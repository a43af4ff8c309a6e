// The facts of a request, each set by whoever has the right: urgency, stars, the promised moment, and what is typed.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response update_urgency(relais::Request& http);
Response update_stars(relais::Request& http);
Response update_due_date(relais::Request& http);
Response update_details(relais::Request& http);
Response update_request_stage(relais::Request& http);
Response create_requester_confirmation(relais::Request& http);

}  // namespace relais::requests
