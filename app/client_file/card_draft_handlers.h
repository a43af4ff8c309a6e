// What somebody types in a mail from a card, kept before it is sent.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response create_card_draft(Request& http);
Response destroy_card_draft(Request& http);

}  // namespace relais::client_file
