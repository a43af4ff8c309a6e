// The watch list on the page of a request: putting somebody on it, and taking him off.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_watcher(relais::Request& http);
Response destroy_watcher(relais::Request& http);
Response show_watcher_candidates(relais::Request& http);

}  // namespace relais::requests
