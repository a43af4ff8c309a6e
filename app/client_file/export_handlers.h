// The lists of parties and of contacts as files.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response show_parties_export(Request& http);
Response show_contacts_export(Request& http);
Response show_parties_vcards(Request& http);
Response show_contacts_vcards(Request& http);

}  // namespace relais::client_file
