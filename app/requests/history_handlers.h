// The page on which the whole story of a request is read back, with from and to.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response show_history(relais::Request& http);

}  // namespace relais::requests
