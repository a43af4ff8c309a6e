// A partner wrote in an exchange that belongs to a request: whoever is concerned here is told, and nobody outside.
#pragma once

#include "conversations/exchange.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

struct PartnerMail {
  Id<Request> request;
  Id<conversations::Exchange> exchange;
  Id<conversations::Message> message;
};

// The responsible, the list of work notes and those who wrote in the exchange are told. What waited for somebody else
// goes on; what is resolved stays so, for whoever asks said nothing.
void partner_wrote(Transaction& tx, const PartnerMail& mail, const Settings& settings, const Actor& by = {});
// It waits until somebody lets it in.
void tell_of_held_partner(Transaction& tx, const PartnerMail& mail, const Settings& settings);

}  // namespace relais::requests
