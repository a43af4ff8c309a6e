// The lists of parties and of contacts, and tagging several of them at once.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response index_parties(Request& http);
Response index_contacts(Request& http);

Response create_party_taggings(Request& http);
Response destroy_party_taggings(Request& http);
Response create_contact_taggings(Request& http);
Response destroy_contact_taggings(Request& http);

}  // namespace relais::client_file
