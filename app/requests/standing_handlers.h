// Where a request goes: handed over, sent back, waiting, ended, and back again.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_qualification(relais::Request& http);
Response create_return(relais::Request& http);
Response create_beginning(relais::Request& http);
Response create_wait(relais::Request& http);
Response destroy_wait(relais::Request& http);
Response create_resolution(relais::Request& http);
Response create_refusal(relais::Request& http);
Response create_cancellation(relais::Request& http);
Response create_reopening(relais::Request& http);

}  // namespace relais::requests
