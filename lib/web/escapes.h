// Percent escapes, as they stand in paths (RFC 3986) and in urlencoded forms (WHATWG URL).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relais::web {

// Nothing where an escape is broken.
std::optional<std::string> unescaped_path(std::string_view escaped);

// "+" is a space, and a broken escape stands for itself, as every browser and server has it.
std::string unescaped_form(std::string_view escaped);

// Everything but letters, digits and "-._~" is escaped: safe as a segment of a path, in a query and in RFC 8187.
std::string escaped(std::string_view text);

}  // namespace relais::web
