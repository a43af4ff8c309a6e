// The table of what is found by what, lib/text/testdata/search_words.txt: the same for words in memory and in each
// database.
#pragma once

#include <string>
#include <vector>

namespace relais::testing {

struct Phrase {
  std::string line;
  std::string sought;
  std::string text;
  bool is_found = false;
};

std::vector<Phrase> phrases();

}  // namespace relais::testing
