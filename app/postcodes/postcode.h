// Which towns a postcode has, as a file of the country tells it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"

namespace relais::postcodes {

struct Place {
  std::string country;  // "BE"
  std::string postcode;
  std::string town;
  std::optional<double> latitude = std::nullopt;
  std::optional<double> longitude = std::nullopt;

  static Place from(Row& row);
};

// As it is looked for: "L-4968" and "l 4968" are "4968".
std::string postcode_key(std::string_view postcode);

// The places whose postcode and whose name begin so, where they are said; the nearest to what was typed first.
std::vector<Place> places_like(Reads& db, const std::string& country, const std::string& postcode,
                               const std::string& town);

// Takes the place of all that was known of their countries.
void replace_places(Transaction& tx, const std::vector<Place>& places);

}  // namespace relais::postcodes
