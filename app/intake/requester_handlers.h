// The requester of a request, named or set right by whoever records and qualifies.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

Response create_requester(Request& http);
Response create_requester_exchange(Request& http);

}  // namespace relais::intake
