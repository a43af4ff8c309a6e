// A note among colleagues, and whom it may call.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_work_note(relais::Request& http);
Response show_mention_candidates(relais::Request& http);

}  // namespace relais::requests
