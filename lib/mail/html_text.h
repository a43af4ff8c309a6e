// The plain face of a mail that has only HTML: for search, for quoting, for those who read text.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

std::string text_of_html(std::string_view utf8);

// The charset that the page names for itself, for when the mail names none.
std::string charset_in_html(std::string_view bytes);

}  // namespace relais::mail
