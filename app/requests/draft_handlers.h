// What somebody types in the answer, the note or a mail of a request, kept before it is sent.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_draft(relais::Request& http);
Response destroy_draft(relais::Request& http);

}  // namespace relais::requests
