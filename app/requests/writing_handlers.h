// Writing to the requester.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response create_comment(relais::Request& http);
// A file that came with a mail.
Response show_attachment(relais::Request& http);

}  // namespace relais::requests
