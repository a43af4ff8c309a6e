// Times as HTTP writes them, for whoever caches what we send.
#pragma once

#include <ctime>
#include <string>

namespace relais::web {

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, part 5.6.7).
std::string http_date(std::time_t at);

}  // namespace relais::web
