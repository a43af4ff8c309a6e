// Somebody's messages: seen, and marked as read or not, one, all, or those about one record.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::messages {

Response index_messages(Request& http);
Response create_readings(Request& http);
Response create_reading(Request& http);
Response destroy_reading(Request& http);
// By a note on the request it is about; the message counts as read then.
Response create_answer(Request& http);

}  // namespace relais::messages
