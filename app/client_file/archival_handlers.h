// Taking a card out of use, bringing it back, and asking the data steward for what is hers to do.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response new_archival(Request& http);
Response create_archival(Request& http);
Response destroy_archival(Request& http);
Response create_archival_request(Request& http);

}  // namespace relais::client_file
