// Writing from a request to somebody outside who has no part in its thread.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_exchange(relais::Request& http);
// In one that goes on.
Response create_exchange_mail(relais::Request& http);
Response destroy_exchange_mail(relais::Request& http);

}  // namespace relais::requests
