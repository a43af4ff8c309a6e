// What is answered to whoever wrote on a request.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "requests/request.h"

namespace relais::requests {

std::string_view nothing_written();

Response written(relais::Request& http, const Request& request, std::string_view done);

}  // namespace relais::requests
