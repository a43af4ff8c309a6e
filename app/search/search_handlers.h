// The page of what is found, and what stands under the field.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::search {

Response index_search(Request& http);
Response show_candidates(Request& http);

}  // namespace relais::search
