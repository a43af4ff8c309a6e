// Who asks, set right by hand: the answers go to him from then on, his mails are let in, and he has the
// acknowledgement.
#pragma once

#include "parties/contact.h"
#include "people/person.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::intake {

void change_requester(Transaction& tx, const requests::Request& request, Id<parties::Contact> requester,
                      const Person& by, const Settings& settings);

// The one who passed it on is the one who asks, and the other way round. False where nobody passed it on.
bool exchange_requester(Transaction& tx, const requests::Request& request, const Person& by, const Settings& settings);

}  // namespace relais::intake
