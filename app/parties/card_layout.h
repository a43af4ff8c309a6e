// Types for whoever types: a card as it is to be kept, of what was entered in any layout.
#pragma once

#include <string>

#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/site.h"

namespace relais::parties {

// `region` is where the desk is; what says its own country goes by that. What is laid out already stays as it is.
PartyCard laid_out(PartyCard typed, const std::string& region);
ContactCard laid_out(ContactCard typed, const std::string& region);
SiteCard laid_out(SiteCard typed, const std::string& region);

}  // namespace relais::parties
