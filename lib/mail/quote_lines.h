// The lines of a mail in the form in which quotes are looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::mail {

struct QuoteLine {
  std::size_t start = 0;
  // Lower case, simple spaces and apostrophes, none of the stars by which bold becomes text, cut where it is very long.
  std::string text;
  bool is_rule_of_signature = false;  // "-- "
  // From here on stand at most quoted lines, empty lines and a signature.
  bool nothing_fresh = true;

  bool is_blank() const { return text.empty(); }
  bool is_marked() const { return text.starts_with('>'); }
};

std::vector<QuoteLine> quote_lines_of(std::string_view text);

}  // namespace relais::mail
