// What a mail is about, without what was put before it on the way.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// Without what mail programs and servers put before it, in French, English, Dutch and German, however often: "RE: TR :
// [EXT] Fuite d'eau" is "Fuite d'eau".
std::string without_prefixes(std::string_view subject);

}  // namespace relais::mail
