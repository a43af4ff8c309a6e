// What every face of a request begins with as JSON, for whoever tells of it elsewhere.
#pragma once

#include "lib/text/json.h"
#include "requests/request.h"

namespace relais::requests {

// Inside an object that is begun.
void write_fields(JsonWriter& out, const Request& request);

}  // namespace relais::requests
