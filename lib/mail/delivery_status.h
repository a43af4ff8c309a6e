// The number by which mail servers say why (RFC 3463, RFC 5321).
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// "5.1.1", or "5.0.0" where only a code of three digits is told; empty where neither is.
std::string delivery_status_in(std::string_view words);

}  // namespace relais::mail
