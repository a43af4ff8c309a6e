// A request that should never have been is cancelled: it keeps its number and its story.
#pragma once

#include <string_view>

#include "requests/request.h"

namespace relais::requests {

// Nobody has done or said anything on it since it was opened; the delivery of what was said then does not count.
bool is_as_opened(Reads& db, Id<Request> request);

// The event tells why, in words.
void cancel(Transaction& tx, const Request& request, std::string_view why, const Actor& by,
            std::vector<Change> changes = {});

}  // namespace relais::requests
