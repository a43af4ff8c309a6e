// The lines that were refused, as a file that can be mended and brought again.
#pragma once

#include <string>

#include "dispatch/services.h"
#include "imports/import.h"

namespace relais::imports {

// CSV: the columns as they came, and the reason in one more.
std::string refused_lines(const Services& services, Reads& db, const Import& import);

}  // namespace relais::imports
