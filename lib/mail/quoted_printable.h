// Bytes as "=C3=A9" (RFC 2045), as they stand in headers and on old visiting cards.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// Lines that were broken are one again; a code that is none stands for itself.
std::string from_quoted_printable(std::string_view text);

}  // namespace relais::mail
