// What a webhook is told of an event: made when it is sent, as the record stands then, so that no copy of it is kept
// and what was erased meanwhile is not told.
#pragma once

#include <optional>
#include <string>

#include "lib/text/json.h"
#include "webhooks/delivery.h"

namespace relais::webhooks {

// Nothing where there is nothing to tell, or the webhook's keeper may not see it.
std::optional<std::string> body_of(Reads& db, const Delivery& delivery, const Person& keeper);

}  // namespace relais::webhooks
