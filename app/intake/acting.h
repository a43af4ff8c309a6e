// What is decided about a mail, done: the request opened or added to, and whoever is concerned told.
#pragma once

#include <optional>

#include "intake/decision.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::intake {

// The request that the mail opened or touched.
std::optional<Id<requests::Request>> act(Transaction& tx, const Case& mail, const Decision& decision,
                                         const Settings& settings);

}  // namespace relais::intake
