// The follow-up of a request, the pieces its file is to hold, and what it has to do with others.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_follow_up(relais::Request& http);
Response update_follow_up(relais::Request& http);

Response create_piece(relais::Request& http);
Response remove_piece(relais::Request& http);
Response create_piece_receipt(relais::Request& http);
Response destroy_piece_receipt(relais::Request& http);

Response create_link(relais::Request& http);
Response destroy_link(relais::Request& http);
Response create_merger(relais::Request& http);
Response create_split(relais::Request& http);

}  // namespace relais::requests
