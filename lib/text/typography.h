// What a keyboard does not give: the spaces of French, and numbers in groups.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relais {

inline constexpr std::string_view no_break_space = "\u00a0";

// Non-breaking spaces before : ; ? ! » % €, after «, and the curved apostrophe. For texts of our own, never for typed
// ones.
std::string french_typography(std::string_view text);

// "12 408" in French, "12.408" in Dutch and German, "12,408" in English.
std::string grouped(std::int64_t number);

}  // namespace relais
