// What is answered to whoever wrote on a request.
#pragma once

#include "conversations/thread_part.h"
#include "dispatch/request.h"
#include "dispatch/response.h"
#include "requests/request.h"

namespace relais::requests {

std::string_view nothing_written();

// The page goes on to show one kind of the thread alone only where what was written is of that kind.
Response written(relais::Request& http, const Request& request, std::string_view done, conversations::Shown kind);

}  // namespace relais::requests
