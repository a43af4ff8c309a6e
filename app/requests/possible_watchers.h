// Who might want to follow a request, since he had a copy of a mail that is part of it. They are only proposed.
#pragma once

#include <vector>

#include "requests/request.h"

namespace relais::requests {

// Neither those who work here, nor our own mailboxes, nor those who have to do with the request anyway.
std::vector<Someone> possible_watchers(Reads& db, const Request& request);

}  // namespace relais::requests
