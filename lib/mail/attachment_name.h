// The name under which an attachment is shown and saved: never empty, never a path.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// `place` is how many stand before it, for those without a name.
std::string attachment_name(std::string_view given, std::string_view type, std::string_view content, std::size_t place);

}  // namespace relais::mail
