// The addresses of the sites of a party.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response new_site(Request& http);
Response create_site(Request& http);
Response edit_site(Request& http);
Response update_site(Request& http);

}  // namespace relais::client_file
