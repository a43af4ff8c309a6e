// Text whose lines were cut for the way (RFC 3676), put together again as it was typed.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

enum class SpaceBeforeBreak { kept, dropped };

std::string unflowed(std::string_view text, SpaceBeforeBreak space);

}  // namespace relais::mail
