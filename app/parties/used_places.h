// Pairs of postcode and town that stand on cards already: what one's own people live by, whatever a register says.
#pragma once

#include <string>
#include <vector>

#include "lib/database/database.h"

namespace relais::parties {

struct UsedPlace {
  std::string postcode;
  std::string town;
  std::string country;

  static UsedPlace from(Row& row);

  bool operator==(const UsedPlace&) const = default;
};

// By the whole postcode; the most used first.
std::vector<UsedPlace> places_with_postcode(Reads& db, const std::string& postcode, const std::string& country);

}  // namespace relais::parties
