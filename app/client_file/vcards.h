// Parties and contacts as telephones and mail programs take them over. What stays in the house is not in them: internal
// notes, tags, what somebody is to us.
#pragma once

#include <vector>

#include "client_file/card_filter.h"
#include "lib/vcard/vcard.h"

namespace relais::client_file {

// In the order of the ids; who is not there is left out. What a contact lacks is lent by his site or by the party, and
// says so.
std::vector<VCard> vcards_with(Reads& db, const Settings& settings, Cards cards, const std::vector<std::int64_t>& ids);

}  // namespace relais::client_file
