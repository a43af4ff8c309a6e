// A mail that comes in an exchange is kept there, and told on the record that it belongs to.
#pragma once

#include "intake/placing.h"
#include "settings/settings.h"

namespace relais::intake {

// By somebody who takes part in the exchange, or was let in.
void tell_of_partner(Transaction& tx, const Place& place, Id<conversations::Message> mail, const Settings& settings,
                     const Actor& by = {});
// By somebody else: it waits.
void tell_of_held_partner(Transaction& tx, const Place& place, Id<conversations::Message> mail,
                          const Settings& settings);

}  // namespace relais::intake
