// What was typed about a moment, word by word and without regard to case, accents, apostrophes and full stops.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relais {

class TypedWords {
public:
  explicit TypedWords(std::string_view typed);

  bool at_end() const { return at_ == words_.size(); }
  std::string_view next() const { return at_end() ? std::string_view{} : std::string_view{words_[at_]}; }
  void skip() { ++at_; }

  bool take(std::string_view word);
  bool take_one_of(std::initializer_list<std::string_view> words);
  // Of at most four digits.
  std::optional<int> take_number();

  // Back to where something was tried that turned out to be something else.
  std::size_t place() const { return at_; }
  void go_back_to(std::size_t place) { at_ = place; }

private:
  // A run of digits, a run of letters, or one mark.
  std::vector<std::string> words_;
  std::size_t at_ = 0;
};

// A word that stands for a number, a unit or a shift, in any of the languages that people type.
template <class Meaning>
struct Meant {
  std::string_view word;
  Meaning meaning;
};

template <class Meaning>
std::optional<Meaning> take_meaning(TypedWords& words, std::span<const Meant<Meaning>> meanings) {
  for (const auto& [word, meaning] : meanings) {
    if (words.take(word)) return meaning;
  }
  return std::nullopt;
}

}  // namespace relais
