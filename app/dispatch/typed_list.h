// A field that a form has several times, or a list of JSON: numbers=1&numbers=2, {"numbers": [1, 2]}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/request.h"

namespace relais {

// "numbers" is found as "numbers[]", too. Blanks, which an empty list is sent as, are left out.
std::vector<std::string> typed_list(const Request& http, std::string_view name);

}  // namespace relais
