// The last step: a page struct becomes bytes in the form that was asked for, with the headers that every answer
// carries.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais {

// By the ".json" of the address, by Accept, or because JSON was sent and nothing else is asked for.
bool wants_json(const web::Request& http, bool address_says_json);

web::Response rendered(Response response, const Request& request);

}  // namespace relais
