// Mail lies about its charset, so what it declares is a first guess and the bytes have the last word. What comes out is
// always valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

bool is_utf8(std::string_view bytes);

std::string to_utf8(std::string_view bytes, std::string_view declared_charset);

// Several lines, each ended by \n, without control characters other than the tabulation.
std::string clean_text(std::string_view utf8);
// One line: what breaks or hides lines becomes a space, and none is left at either end.
std::string clean_line(std::string_view utf8);

}  // namespace relais::mail
