#include "lib/time/typed_moment_words.h"

#include <algorithm>
#include <charconv>

#include "lib/text/characters.h"

namespace relais {
namespace {

constexpr std::size_t longest = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// "d’année" is two words.
std::string parted_at_apostrophes(std::string text) {
  for (const std::string_view mark : {"'", "\u2019"}) {
    for (auto found = text.find(mark); found != std::string::npos; found = text.find(mark))
      text.replace(found, mark.size(), " ");
  }
  return text;
}

// "après-demain" is two words, "auj." and "24." end without their full stop.
bool says_nothing(std::string_view text, std::size_t at) {
  const char c = text[at];
  const bool is_last = at + 1 == text.size();
  if (c == ' ' || c == ',') return true;
  if (c == '.') return is_last || text[at + 1] == ' ' || (at > 0 && is_letter(text[at - 1]));
  return c == '-' && at > 0 && is_letter(text[at - 1]) && !is_last && is_letter(text[at + 1]);
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  const auto same_kind = is_digit(text[at]) ? is_digit : is_letter;
  const auto* end = std::find_if_not(text.begin() + at, text.end(), same_kind);
  return std::max(at + 1, static_cast<std::size_t>(end - text.begin()));
}

}  // namespace

TypedWords::TypedWords(std::string_view typed) {
  if (typed.size() > longest) return;
  const auto text = parted_at_apostrophes(folded(on_one_line(typed)));
  for (std::size_t at = 0; at < text.size();) {
    const auto end = end_of_word(text, at);
    if (!says_nothing(text, at)) words_.push_back(text.substr(at, end - at));
    at = end;
  }
}

bool TypedWords::take(std::string_view word) {
  if (next() != word) return false;
  skip();
  return true;
}

bool TypedWords::take_one_of(std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return take(word); });
}

std::optional<int> TypedWords::take_number() {
  const auto digits = next();
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || digits.size() > 4 || !is_digit(digits.front())) return std::nullopt;
  skip();
  return number;
}

}  // namespace relais
