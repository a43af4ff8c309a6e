#include "search/excerpt.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "lib/text/stems.h"

namespace relais::search {
namespace {

constexpr std::size_t most_before = 40;
constexpr std::string_view blanks = " \t\r\n";

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Marks {
  std::vector<Span> spans;
  std::size_t met = 0;
};

Marks marks_in(std::string_view text, const std::vector<SearchTerm>& terms) {
  Marks marks;
  std::vector<bool> met(terms.size());
  for (const auto& word : words_for(text, language_written(text, Language::fr), terms)) {
    bool is_match = false;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (!terms[i].is_met_by(word)) continue;
      met[i] = is_match = true;
    }
    if (is_match && (marks.spans.empty() || marks.spans.back().end <= word.begin))
      marks.spans.push_back({word.begin, word.end});
  }
  marks.met = static_cast<std::size_t>(std::ranges::count(met, true));
  return marks;
}

// A blank, so that no word is cut and no character either.
std::size_t blank_before(std::string_view text, std::size_t at) {
  const auto found = text.find_last_of(blanks, at);
  return found == std::string_view::npos ? 0 : found;
}

std::size_t blank_after(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_word = 80;
  const auto found = text.find_first_of(blanks, at);
  if (found != std::string_view::npos && found < at + longest_word) return found;
  auto end = std::min(text.size(), at + longest_word);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

Span sentence(std::string_view text, const Marks& marks, std::size_t length) {
  if (text.size() <= length) return {0, text.size()};
  const auto middle = marks.spans.empty() ? 0 : marks.spans.front().begin;
  const auto begin = middle <= most_before ? 0 : blank_before(text, middle - most_before);
  const auto least = marks.spans.empty() ? std::size_t{0} : marks.spans.front().end;
  return {begin, blank_after(text, std::max(least, std::min(text.size(), begin + length)))};
}

// Lines of a mail become one; blanks at the ends part it from the next piece.
std::string on_a_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = blanks.find(c) != std::string_view::npos;
    if (!is_blank) line += c;
    if (is_blank && !line.ends_with(' ')) line += ' ';
  }
  return repaired(line);
}

}  // namespace

Excerpt excerpt(std::string_view text, const std::vector<SearchTerm>& terms, std::size_t length) {
  const auto marks = marks_in(text, terms);
  const auto shown = sentence(text, marks, length);
  Excerpt excerpt{{}, marks.met};
  auto at = shown.begin;
  const auto add = [&](std::size_t end, bool is_match) {
    if (end > at) excerpt.pieces.push_back({on_a_line(text.substr(at, end - at)), is_match});
    at = std::max(at, end);
  };
  for (const auto& span : marks.spans) {
    if (span.begin < at || span.end > shown.end) continue;
    add(span.begin, false);
    add(span.end, true);
  }
  add(shown.end, false);
  if (shown.begin > 0 && !excerpt.pieces.empty()) excerpt.pieces.front().text.insert(0, "…");
  if (shown.end < text.size() && !excerpt.pieces.empty()) excerpt.pieces.push_back({"…", false});
  return excerpt;
}

}  // namespace relais::search
