// The addresses of contacts.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response show_contact(Request& http);
Response new_contact(Request& http);
Response edit_contact(Request& http);
Response create_contact(Request& http);
Response update_contact(Request& http);

}  // namespace relais::client_file
