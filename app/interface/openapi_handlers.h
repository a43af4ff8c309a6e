// Tells programs what every address takes and gives.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::interface {

// OpenAPI 3.1. It holds nothing but what the program is, so that whoever writes another one reads it without signing
// in.
Response show_openapi(Request& request);

}  // namespace relais::interface
