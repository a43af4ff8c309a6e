// The words of a text and of a query: linear, bounded, and without a sign that a database would read.
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
  return 0;
}
