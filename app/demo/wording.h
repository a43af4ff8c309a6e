// One pattern tells many stories: names, places, numbers and turns of phrase change from one to the next, always in the
// same way, so that two demonstrations are alike.
//
//   {a|b|c}       one of these
//   {#a|b|c}      the first, the second... in all of these together, so that a subject keeps its type
//   {x=a|b|c}     one of these, and {x} is the same from there on
//   {120..900}    a number
//   {town}        the next of a list, and the same from there on
//   {town:slug}   as it stands in an address: "la-louviere"
#pragma once

#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace relais::demo {

// Lists of words by name; each goes round before it begins again.
class WordLists {
public:
  void add(std::string name, std::vector<std::string> words);
  // Nothing where there is no such list.
  const std::string* next(std::string_view name);

private:
  struct List {
    std::vector<std::string> words;
    std::size_t used = 0;
  };

  std::map<std::string, List, std::less<>> lists_;
};

// Small letters and digits with hyphens between them.
std::string slug(std::string_view text);

class Wording {
public:
  // The `turn`-th story of the pattern with that key.
  Wording(WordLists& lists, std::string_view key, int turn);

  // Throws std::invalid_argument for what no list and nothing before it names.
  std::string fill(std::string_view text);

private:
  std::string meant(std::string_view inside);
  std::string chosen(std::string_view alternatives);
  std::string named(std::string_view name);

  WordLists& lists_;
  std::mt19937 random_;
  std::size_t turn_;
  // How many choices were made before, so that each choice of a pattern goes round by itself.
  std::size_t choices_ = 0;
  std::map<std::string, std::string, std::less<>> kept_;
};

}  // namespace relais::demo
