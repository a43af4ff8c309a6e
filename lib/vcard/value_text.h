// The values of vCards: a backslash before what would end a part of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::vcard {

// Cut at each separator that is not escaped, and the escapes opened.
std::vector<std::string> parts_of(std::string_view value, char separator);
std::string opened(std::string_view value);

std::string escaped(std::string_view text);
// "Dupont;Michèle;;Mme;"
std::string joined(const std::vector<std::string>& parts);

}  // namespace relais::vcard
