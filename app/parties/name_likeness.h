// Whether two names may be one: the same but for case, accents, order and legal form, or a slip of the keyboard away.
#pragma once

#include <array>
#include <string_view>

namespace relais::parties {

enum class NameLikeness { none, near, same };

NameLikeness likeness_of(std::string_view one, std::string_view other);

}  // namespace relais::parties
