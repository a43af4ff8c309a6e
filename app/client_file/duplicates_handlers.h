// Cards that may be one: found while somebody types, compared, reported to the data steward, and told apart.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response show_party_duplicates(Request& http);
Response show_contact_duplicates(Request& http);

Response new_possible_duplicate(Request& http);
Response create_possible_duplicate(Request& http);
Response show_possible_duplicate(Request& http);
Response create_card_difference(Request& http);

}  // namespace relais::client_file
