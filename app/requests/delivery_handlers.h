// What becomes of an answer after it was written: taken back before it leaves, or sent once more.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response destroy_comment(relais::Request& http);
Response create_retry(relais::Request& http);

}  // namespace relais::requests
