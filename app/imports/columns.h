// Which field of a card a column of a file goes to.
#pragma once

#include <string>
#include <vector>

#include "dispatch/options.h"
#include "imports/import.h"

namespace relais::imports {

// The fields that a file can fill, as people know them.
Options fields_of(Kind kind);

// As it was understood the last time, else by the names of the columns in French or English; each field once.
std::vector<std::string> guessed_fields(Reads& db, Kind kind, const std::vector<std::string>& headers);

}  // namespace relais::imports
