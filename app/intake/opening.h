// A mail that opens a request: for its sender, or for whom a colleague passes it on.
#pragma once

#include "intake/decision.h"
#include "requests/opening.h"
#include "settings/settings.h"

namespace relais::intake {

// As the request of whoever sent it, by the rules or by the hand of `by`.
requests::Opened open_for_sender(Transaction& tx, const Case& mail, const Actor& by, const Settings& settings);

Id<requests::Request> open(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings);

}  // namespace relais::intake
