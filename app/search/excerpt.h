// The sentence in which a match stands, with the words that matched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/text/search_words.h"

namespace relais::search {

struct Piece {
  std::string text;
  bool is_match = false;
};

// On one line, shortened at its ends; the beginning where nothing matches.
struct Excerpt {
  std::vector<Piece> pieces;
  // How many of the terms it has.
  std::size_t met = 0;
};

constexpr std::size_t whole = 100'000;

// About so many bytes around the first match.
Excerpt excerpt(std::string_view text, const std::vector<SearchTerm>& terms, std::size_t length);

}  // namespace relais::search
