// The first line hands over to the second, which verifies, and sends back what it cannot use.
#pragma once

#include <optional>
#include <string>

#include "requests/reason.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

// `why` where something is missing all the same.
void qualify(Transaction& tx, const Request& request, const std::optional<Reason>& why, const Person& by);

// Whoever qualified it is told.
void send_back(Transaction& tx, const Request& request, const Reason& why, const Person& by, const Settings& settings);

}  // namespace relais::requests
