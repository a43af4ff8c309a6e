// What a new password must be, wherever it is typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relais::people {

constexpr std::size_t shortest_password = 8;
constexpr std::size_t longest_password = 500;

// What is wrong with it, in a sentence.
std::optional<std::string> mistake_in_password(std::string_view typed);

}  // namespace relais::people
