// By what somebody comes in, as an administrator sets it; and the page on which he chooses his password himself.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::people {

Response create_password_link(Request& http);
Response create_password(Request& http);
Response destroy_password(Request& http);
Response create_access_token(Request& http);
Response destroy_access_tokens(Request& http);

// For whoever has the link, and is not signed in.
Response show_password_link(Request& http);
Response use_password_link(Request& http);

}  // namespace relais::people
