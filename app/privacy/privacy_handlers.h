// Where a person is found, taking her out of it, and all that is held on her as one file.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::privacy {

Response show_erasure(Request& http);
Response create_erasure(Request& http);
Response create_personal_file(Request& http);

}  // namespace relais::privacy
