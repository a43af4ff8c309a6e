// The words of a text as they are looked for. They forgive accents, case, forms, elisions and the layout of numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/translation.h"

namespace relais {

// A word where it stands, or several that are also looked for as one: a number in groups, "rendez-vous", an address.
struct SearchWord {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string plain;              // folded, without what stands within: "0477123456"
  std::vector<std::string> keys;  // under which it is found; never empty
};

// So much of a text is looked at, since nobody remembers a word behind it.
constexpr std::size_t longest_searched = 200'000;

// In their order; what is not valid UTF-8 parts words. Every key consists of letters, digits and the signs of an
// address.
std::vector<SearchWord> search_words(std::string_view text, Language language);

// What somebody looks for: each of these must be there, under any of its keys or with that beginning.
struct SearchTerm {
  std::vector<std::string> keys;
  std::string beginning;  // of the word that is being typed; empty for the others

  bool is_met_by(const SearchWord& word) const;
};

// All that can meet one of the terms, and few others: what begins otherwise is not even stemmed.
std::vector<SearchWord> words_for(std::string_view text, Language language, const std::vector<SearchTerm>& terms);

// In which language a text is, whoever looks does not know: his words are taken as all of them would have them.
std::vector<SearchTerm> search_terms(std::string_view typed);

}  // namespace relais
