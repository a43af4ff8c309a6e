// What stands beside the thread of a request: who asks, what is missing, who answers, what is next.
#pragma once

#include "dispatch/request.h"
#include "requests/request_page.h"

namespace relais::requests {

// Opens the form in which any colleague and any team can be chosen.
void let_choose(Reads& db, RequestPage& page);

void fill_desk(const relais::Request& http, const Request& request, RequestPage& page);

}  // namespace relais::requests
