// The countries that clients are likely to be in.
#pragma once

#include "dispatch/options.h"

namespace relais::client_file {

// Each by its two letters; that of a card besides, where it is another.
Options countries(std::string_view own);

}  // namespace relais::client_file
