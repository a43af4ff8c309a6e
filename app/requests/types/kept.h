// After a change of a type: back to its page for a browser, the type as it is now for a program.
#pragma once

#include <string_view>

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "requests/request_type.h"

namespace relais::requests {

Response kept(const relais::Request& http, Id<RequestType> type, std::string_view words, Status status = Status::ok);

}  // namespace relais::requests
