// A line of a file as the card that it would become.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "dispatch/mistake.h"
#include "imports/import.h"
#include "lib/table/table.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/site.h"

namespace relais::imports {

struct LineCard {
  std::variant<parties::PartyCard, parties::SiteCard, parties::ContactCard> card;
  // That of a site or a contact.
  std::optional<Id<parties::Party>> party = std::nullopt;
  // The card of that number, where it says that it was made from it.
  std::optional<std::int64_t> own = std::nullopt;
  // Why it cannot be kept; empty where it can.
  std::string why_refused;
};

// Laid out and checked as what somebody types is.
LineCard card_of(Reads& db, const Import& import, TableRow row, const std::string& region);

}  // namespace relais::imports
