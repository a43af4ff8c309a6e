// A text in runs of letters and digits: what words are made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relais {

struct TextRun {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  bool has_letters = false;
  bool has_digits = false;

  bool is_number() const { return has_digits && !has_letters; }
};

// In their order, of at most that many bytes.
std::vector<TextRun> text_runs(std::string_view text, std::size_t most);

// With what continues it not included; the whole where it is broken.
std::string_view first_character(std::string_view text);

// Folded, letters and digits alone.
std::string plain_word(std::string_view run);

}  // namespace relais
