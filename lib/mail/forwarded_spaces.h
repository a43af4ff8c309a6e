// Spaces of all kinds made plain, so that words can be compared. For the sources of this folder alone.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// Every run of spaces, those that do not break and the invisible ones included, as one space; none around.
std::string with_simple_spaces(std::string_view text);

// Without what stands at its beginning that cannot be seen.
std::string_view without_spaces_in_front(std::string_view text);

}  // namespace relais::mail
