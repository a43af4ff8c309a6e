// Between lib/html and the files that tools/embed_assets.py writes.
#pragma once

#include <span>

#include "lib/html/assets.h"

namespace relais {

// In the order of their addresses.
std::span<const Asset> embedded_assets();

}  // namespace relais
