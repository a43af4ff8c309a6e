// What was typed, as pairs: queries, urlencoded forms and cookies.
#pragma once

#include <string_view>
#include <vector>

#include "lib/web/request.h"

namespace relais::web {

// Bytes that are not UTF-8 are repaired: an old form in another encoding loses its accents, not its words. A NUL and
// too many fields are refused (400).
std::vector<Field> read_urlencoded(std::string_view text);

// A text of a form that came by another way, under the same rules.
Field form_field(std::string_view name, std::string_view value);

// What is not a cookie is left out: other programs on the same name set theirs.
std::vector<Field> read_cookies(std::string_view header);

}  // namespace relais::web
