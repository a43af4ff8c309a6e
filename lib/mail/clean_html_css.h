// The styles of a mail, property by property and word by word: what is not known to be harmless goes, with its
// property.
#pragma once

#include <string>
#include <string_view>

#include "lib/mail/clean_html_pictures.h"

namespace relais::mail::cleaning {

// "color:red;margin:0", from what stands in a style attribute or between the braces of a rule.
std::string clean_declarations(std::string_view css, Pictures& pictures);

// The value of one property out of clean declarations, empty where it is not there.
std::string_view declared(std::string_view clean, std::string_view property);

// What stands between the first character and the one that closes it, quotes minded: the position behind it.
std::size_t end_of_block(std::string_view css, std::size_t open);

std::string without_css_comments(std::string_view css);

}  // namespace relais::mail::cleaning
