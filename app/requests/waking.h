// Somebody outside has written: what waited for him goes on, and what was resolved is open again.
#pragma once

#include "requests/request.h"

namespace relais::requests {

void wake(Transaction& tx, Id<Request> request);

}  // namespace relais::requests
