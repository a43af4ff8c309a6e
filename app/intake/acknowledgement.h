// The number by return of mail: to the requester that his request is here, to the colleague who passed it on under
// which number.
#pragma once

#include <optional>

#include "intake/incoming.h"
#include "people/person.h"
#include "requests/opening.h"
#include "settings/settings.h"

namespace relais::intake {

// Nobody gets more than these automatic messages in an hour, so that two robots cannot talk for ever.
constexpr int most_automatic_an_hour = 10;

void acknowledge(Transaction& tx, const requests::Opened& opened, const mailboxes::Mailbox& mailbox,
                 const Incoming& incoming, const std::optional<Person>& colleague, const Settings& settings);

}  // namespace relais::intake
