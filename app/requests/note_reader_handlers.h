// The list of work notes of a request: a colleague is put on it, or taken off.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_note_reader(relais::Request& http);
Response destroy_note_reader(relais::Request& http);

}  // namespace relais::requests
