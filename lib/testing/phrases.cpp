#include "lib/testing/phrases.h"

#include <fstream>
#include <stdexcept>

#include "lib/text/characters.h"

namespace relais::testing {
namespace {

constexpr std::string_view file = RELAIS_SOURCE_FOLDER "/lib/text/testdata/search_words.txt";

Phrase phrase_of(const std::string& line) {
  const auto first = line.find('|');
  const auto second = line.find('|', first + 1);
  if (second == std::string::npos) throw std::runtime_error("no phrase: " + line);
  const std::string_view all = line;
  const auto expected = trimmed(all.substr(second + 1));
  if (expected != "yes" && expected != "no") throw std::runtime_error("neither yes nor no: " + line);
  return {line, std::string{trimmed(all.substr(0, first))},
          std::string{trimmed(all.substr(first + 1, second - first - 1))}, expected == "yes"};
}

}  // namespace

std::vector<Phrase> phrases() {
  std::ifstream in{std::string{file}};
  if (!in) throw std::runtime_error("no table of phrases");
  std::vector<Phrase> all;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && !line.starts_with('#')) all.push_back(phrase_of(line));
  }
  return all;
}

}  // namespace relais::testing
