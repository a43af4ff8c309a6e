// The addresses of parties.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response show_party(Request& http);
Response new_party(Request& http);
Response edit_party(Request& http);
Response create_party(Request& http);
Response update_party(Request& http);
// What stands beside a field while a name is being typed into it.
Response show_party_choices(Request& http);
// Those of a party, for whoever chooses one: all that are in use, or those that go with a site.
Response show_party_contacts(Request& http);
Response show_recipients(Request& http);

}  // namespace relais::client_file
