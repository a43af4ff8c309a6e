// The lines of a mail that stand at its foot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::mail {

struct FootLine {
  std::string shown;  // as it is written, without the stars by which bold becomes text
  std::string key;    // folded, for comparing
};

// Without empty lines, without what a telephone adds, and up to the notice that nobody reads. Empty where nothing shows
// that it is a signature.
std::vector<FootLine> signature_lines(std::string_view text, std::string_view sender_name);

// "Jean Dupont | Gérant, Toiture Lambert" in its pieces.
std::vector<FootLine> pieces_of(const FootLine& line);

}  // namespace relais::mail
