// What is said when a card was kept.
#pragma once

#include <string>
#include <string_view>

namespace relais::client_file {

// The warnings stand behind what was done.
std::string said_with(std::string_view words, const std::string& warnings);

}  // namespace relais::client_file
