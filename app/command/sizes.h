// Sizes as people say them.
#pragma once

#include <cstdint>
#include <string>

namespace relais::command {

std::string in_words(std::uint64_t bytes);  // "812 B", "4.1 MB"

}  // namespace relais::command
