#include "parties/name_key.h"

#include <algorithm>
#include <array>

#include "lib/text/characters.h"

namespace relais::parties {
namespace {

using namespace std::string_view_literals;

constexpr std::array legal_forms{"sa"sv,   "srl"sv,  "sprl"sv, "asbl"sv, "aisbl"sv, "scrl"sv, "sc"sv,
                                 "snc"sv,  "scs"sv,  "scri"sv, "nv"sv,   "bv"sv,    "bvba"sv, "vzw"sv,
                                 "cv"sv,   "cvba"sv, "vof"sv,  "sarl"sv, "sas"sv,   "sasu"sv, "eurl"sv,
                                 "scop"sv, "gmbh"sv, "ag"sv,   "ltd"sv,  "inc"sv};

constexpr std::size_t longest_word = 40;
constexpr std::size_t most_words = 24;
constexpr std::size_t shortest_part = 3;
constexpr std::size_t shortest_slipped = 4;
constexpr std::size_t longest_slipped = 15;

bool is_of_a_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::vector<std::string> all_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  bool is_full = false;
  for (const char c : folded(name) + ' ') {
    if (is_of_a_word(c)) {
      // A character is left out whole.
      if (!is_inside_character(c)) is_full = word.size() >= longest_word;
      if (!is_full) word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (words.size() > most_words) words.resize(most_words);
  return words;
}

}  // namespace

bool is_legal_form(std::string_view word) { return std::ranges::find(legal_forms, word) != legal_forms.end(); }

std::vector<std::string> name_words(std::string_view name) {
  auto words = all_words(name);
  // A company that is called "SA" keeps its name.
  if (!std::ranges::all_of(words, is_legal_form)) std::erase_if(words, is_legal_form);
  return words;
}

std::string name_key(std::string_view name) {
  auto words = name_words(name);
  std::ranges::sort(words);
  std::string key;
  for (const auto& word : words) key += (key.empty() ? "" : " ") + word;
  return key;
}

std::size_t slips_between(std::string_view one, std::string_view other) {
  std::vector<std::vector<std::size_t>> steps(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
  for (std::size_t i = 0; i <= one.size(); ++i) {
    for (std::size_t j = 0; j <= other.size(); ++j) {
      if (i == 0 || j == 0) {
        steps[i][j] = i + j;
        continue;
      }
      const std::size_t differs = one[i - 1] == other[j - 1] ? 0 : 1;
      steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + differs});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
    }
  }
  return steps[one.size()][other.size()];
}

bool is_telling_part(std::string_view part) { return characters(part) >= shortest_part; }

std::vector<std::string> endings_of(std::string_view word) {
  std::vector<std::string> endings;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (!is_inside_character(word[at]) && is_telling_part(word.substr(at))) endings.emplace_back(word.substr(at));
  }
  return endings;
}

std::vector<std::string> slips_of(std::string_view word) {
  if (word.size() < shortest_slipped) return {};
  std::vector<std::string> slips{std::string{word}};
  for (std::size_t at = 0; at < word.size() && slips.size() <= longest_slipped;) {
    auto next = at + 1;
    while (next < word.size() && is_inside_character(word[next])) ++next;
    slips.push_back(std::string{word.substr(0, at)} + std::string{word.substr(next)});
    at = next;
  }
  std::ranges::sort(slips);
  const auto [first, last] = std::ranges::unique(slips);
  slips.erase(first, last);
  return slips;
}

}  // namespace relais::parties
