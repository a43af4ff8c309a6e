// Gathers what the pages of requests show.
#pragma once

#include "dispatch/request.h"
#include "requests/request_page.h"

namespace relais::requests {

RequestPage request_page(const relais::Request& http, const Request& request, Composer composer = {});

}  // namespace relais::requests
