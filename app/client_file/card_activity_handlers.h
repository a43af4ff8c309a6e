// Activities on a card: done, and taken up again.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response create_card_activity_completion(Request& http);
Response destroy_card_activity_completion(Request& http);

}  // namespace relais::client_file
