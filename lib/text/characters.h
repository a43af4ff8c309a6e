// Text as people count and compare it: by characters, without regard to case and accents. All text is UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relais {

// Without the white space around it, the non-breaking and the zero-width kinds included.
std::string_view trimmed(std::string_view text);
// Every run of white space as one space, and none around: what was typed for a field of one line.
std::string on_one_line(std::string_view text);

// Code points; a broken byte counts as one.
std::size_t characters(std::string_view text);

bool is_valid_utf8(std::string_view text);
// The same text where it is valid; what is not becomes U+FFFD.
std::string repaired(std::string_view text);

std::string lowered(std::string_view text);
std::string raised(std::string_view text);

// For matching only: lower case, without accents, ligatures opened ("Œuvre DÉMÉNAGÉE" is "oeuvre demenagee").
std::string folded(std::string_view text);

// At most that many characters, cut at a word where there is one near, and then ending with an ellipsis.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace relais
