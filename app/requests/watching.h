// Who outside may be put on the watch list of a request, and who not.
#pragma once

#include <string>

#include "lib/text/email_address.h"
#include "requests/request.h"

namespace relais::requests {

// Each of them has a copy of each answer.
constexpr std::size_t most_watchers = 50;

// In words; empty where he may.
std::string why_not_watcher(Reads& db, const Request& request, const EmailAddress& address);

}  // namespace relais::requests
