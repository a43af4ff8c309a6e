// For those who watch over the program: is it alive, and can it do its work?
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::health {

// 200 as long as the process answers.
Response show_health(Request& request);
// 200 when the database answers and can be written to, else 503 with what is missing.
Response show_ready(Request& request);

}  // namespace relais::health
