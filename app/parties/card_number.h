// The numbers on a card as they are kept: an enterprise with its VAT number, and the establishment that it is about.
#pragma once

#include <optional>
#include <string>

#include "dispatch/mistake.h"
#include "lib/database/database.h"
#include "parties/enterprise_number.h"
#include "parties/party_card.h"

namespace relais::parties {

// Whether it is the number of a place where an enterprise works: 2.000.000.339 in Belgium, a SIRET in France.
bool is_of_establishment(const EnterpriseNumber& number);
// A Belgian one is known by its form wherever the desk is.
EnterpriseNumber establishment_number(const std::string& typed, const std::string& region);
// "2.000.000.339", of what is kept.
std::string shown_establishment(const std::string& kept);

// Says each number as it is kept, takes one that stands in the wrong field to its own, and completes an enterprise by
// its VAT number, and the other way round where it is liable.
void lay_out_numbers(PartyCard& card, const std::string& region);

// The other card of that establishment: two of one are a duplicate, while those of several share an enterprise.
std::optional<Party> party_at_establishment(Reads& db, const std::string& kept, std::optional<Id<Party>> own);

Mistakes mistakes_in_numbers(Reads& db, const PartyCard& card, std::optional<Id<Party>> own, const std::string& region);

}  // namespace relais::parties
