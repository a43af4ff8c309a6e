// Merging two cards, what became of them, and undoing it.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response create_merge(Request& http);
Response show_merge(Request& http);
Response destroy_merge(Request& http);

}  // namespace relais::client_file
