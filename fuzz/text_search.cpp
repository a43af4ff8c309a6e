// The words of a text and of a query: linear, bounded, and without a sign that a database would read.
#include <algorithm>
#include <cstdlib>

#include "lib/text/search_words.h"
#include "lib/text/stems.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_plain(const std::string& key) {
  require(!key.empty() && key.size() < 400 && key.find_first_of(" \t\r\n\"'\\()&|!:*=") == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto language = relais::language_written(text, relais::Language::fr);
  for (const auto& word : relais::search_words(text, language)) {
    require(word.begin < word.end && word.end <= text.size());
    for (const auto& key : word.keys) require_plain(key);
  }
  const auto terms = relais::search_terms(text);
  require(terms.size() <= 8);
  for (const auto& term : terms) {
    for (const auto& key : term.keys) require_plain(key);
  }
  // What is read for a few of its own words has all that the whole has.
  const auto half = relais::search_terms(text.substr(0, size / 2));
  const auto met = [&](const auto& words) {
    return std::count_if(words.begin(), words.end(), [&](const auto& word) {
      return std::any_of(half.begin(), half.end(), [&](const auto& term) { return term.is_met_by(word); });
    });
  };
  require(met(relais::words_for(text, language, half)) == met(relais::search_words(text, language)));
  return 0;
}
