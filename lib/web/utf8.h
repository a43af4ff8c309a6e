// Whether bytes from outside are UTF-8, and the nearest text that is.
#pragma once

#include <string>
#include <string_view>

namespace relais::web {

bool is_utf8(std::string_view bytes);

// Each broken sequence becomes one replacement character, as browsers do (Unicode 3.9, maximal subparts).
std::string repaired_utf8(std::string_view bytes);

}  // namespace relais::web
