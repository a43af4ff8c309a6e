// Whether the card of a line is there already: by number, mail, telephone or name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imports/line_card.h"

namespace relais::imports {

// What two cards of one party, site or person have in common.
std::vector<std::string> keys_of(const LineCard& line, const std::string& region);

// The oldest that has one of them; archived cards too.
std::optional<std::int64_t> existing_card(Reads& db, const LineCard& line, const std::string& region);

}  // namespace relais::imports
