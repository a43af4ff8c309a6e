// Takes an import back: what it added goes, what it filled in is blank again. A card that somebody has changed since,
// or works with, stays and is said.
#pragma once

#include "imports/import.h"

namespace relais::imports {

// The next lines, the last first; the stage is the next one where none is left.
void take_back_lines(Transaction& tx, Import& import, std::size_t most, const std::string& region);

}  // namespace relais::imports
