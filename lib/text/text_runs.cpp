#include "lib/text/text_runs.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "lib/text/ascii.h"
#include "lib/text/characters.h"

namespace relais {
namespace {

bool continues(UChar32 character) {
  if (character < 0x80) return false;
  const auto type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_digit_of(UChar32 character) {
  return character < 0x80 ? character >= '0' && character <= '9' : u_isdigit(character) != 0;
}

bool is_letter_of(UChar32 character) {
  const auto lower = character | 0x20;
  return character < 0x80 ? lower >= 'a' && lower <= 'z' : u_isalpha(character) != 0;
}

UChar32 next_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto next = static_cast<std::int64_t>(at);
  UChar32 character = 0;
  U8_NEXT(bytes, next, static_cast<std::int64_t>(text.size()), character);
  at = static_cast<std::size_t>(next);
  return character;
}

bool is_sign(char c) {
  const bool is_letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return static_cast<unsigned char>(c) < 0x80 && !is_letter_or_digit;
}

}  // namespace

std::vector<TextRun> text_runs(std::string_view text, std::size_t most) {
  text = text.substr(0, most);
  std::vector<TextRun> runs;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto character = next_character(text, at);
    const bool is_digit = character >= 0 && is_digit_of(character);
    const bool is_letter = character >= 0 && (is_letter_of(character) || (is_inside && continues(character)));
    if (is_digit || is_letter) {
      if (!is_inside) runs.push_back({begin, begin, false, false});
      auto& run = runs.back();
      run.end = at;
      run.has_digits = run.has_digits || is_digit;
      run.has_letters = run.has_letters || is_letter;
    }
    is_inside = is_digit || is_letter;
  }
  return runs;
}

std::string_view first_character(std::string_view text) {
  std::size_t end = 0;
  if (!text.empty()) next_character(text, end);
  return text.substr(0, end);
}

std::string plain_word(std::string_view run) {
  auto plain = folded(run);
  // A ligature of a far script may open into several words.
  std::erase_if(plain, is_sign);
  return plain;
}

}  // namespace relais
