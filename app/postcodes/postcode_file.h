// Reads the files in which postcodes are to be had: GeoNames' own, and tables with a first line that names its columns.
#pragma once

#include <string_view>
#include <vector>

#include "postcodes/postcode.h"

namespace relais::postcodes {

// Throws BadTable, which says what is wrong and where.
std::vector<Place> places_in(std::string_view bytes);

}  // namespace relais::postcodes
