// What the program tells the requester by itself while his request goes its way.
#pragma once

#include "automatic_texts/sending.h"
#include "requests/request.h"

namespace relais::requests {

automatic_texts::Which which_text(Reads& db, const Request& request, automatic_texts::Occasion occasion);

// Nothing where he has no mail address, or no mailbox is set up.
void tell_requester(Transaction& tx, const Request& request, automatic_texts::Occasion occasion,
                    const Settings& settings, std::optional<Timestamp> leaves_at = {});

}  // namespace relais::requests
