// A request as it is found by its words: its number, title and description, where it is, and who asks.
#pragma once

#include "requests/request.h"

namespace relais::requests {

// What was just opened.
void index_new_request(Transaction& tx, Id<Request> request);
// As it stands now, in place of what was known of it.
void index_request(Transaction& tx, Id<Request> request);

}  // namespace relais::requests
