// What is answered while a request is being written down: who it could be, which company, which day.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response show_contact_candidates(relais::Request& http);
Response show_party_candidates(relais::Request& http);
Response show_typed_moment(relais::Request& http);

}  // namespace relais::requests
