#include "lib/mail/forwarded_lines.h"

#include "lib/mail/forwarded_spaces.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_text = 64U << 20U;
constexpr std::size_t longest_label = 48;
constexpr auto wide_colon = "："sv;

struct Colon {
  std::size_t at = std::string_view::npos;
  std::size_t after = 0;
};

Colon first_colon(std::string_view words) {
  const auto head = words.substr(0, longest_label);
  const auto narrow = head.find(':');
  const auto wide = head.find(wide_colon);
  if (wide < narrow) return {wide, wide + wide_colon.size()};
  return {narrow, narrow == head.npos ? 0 : narrow + 1};
}

// Some few words that could name something; no hour, no address, no link.
bool could_be_label(std::string_view label, std::string_view rest) {
  constexpr std::size_t longest_unknown = 30;
  if (label.size() > longest_unknown || rest.starts_with("//") || label.find_first_of("@<>\"") != label.npos)
    return false;
  if (std::count(label.begin(), label.end(), ' ') > 4) return false;
  return label.find_first_not_of("0123456789 ") != std::string_view::npos;
}

// One mark, with the space behind it.
std::string_view without_mark(std::string_view line) {
  const auto mark = line.find_first_not_of(' ');
  if (mark == std::string_view::npos || line[mark] != '>') return line;
  line.remove_prefix(mark + 1);
  if (line.starts_with(' ')) line.remove_prefix(1);
  return line;
}

std::string without_empty_lines_around(const std::string& text) {
  constexpr auto blank = " \t\r\n"sv;
  const auto first = text.find_first_not_of(blank);
  if (first == std::string::npos) return {};
  const auto line_break = text.rfind('\n', first);
  const auto start = line_break == std::string::npos ? 0 : line_break + 1;
  return text.substr(start, text.find_last_not_of(blank) + 1 - start);
}

}  // namespace

ForwardedLines::ForwardedLines(std::string text) : text_(std::move(text)) {
  if (text_.size() > longest_text) text_.resize(text_.rfind('\n', longest_text) + 1);
  for (std::size_t start = 0; start < text_.size();) {
    const auto end = std::min(text_.find('\n', start), text_.size());
    lines_.push_back(read_line(start, end));
    start = end + 1;
  }
  std::uint8_t least = deepest + 1;
  for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
    if (line->words != line->end) least = std::min(least, line->depth);
    line->least_depth_from_here = least;
  }
}

std::string_view ForwardedLines::piece(std::size_t start, std::size_t end) const {
  bytes_read_ += 1 + end - start;
  return std::string_view{text_}.substr(start, end - start);
}

ForwardedLines::Line ForwardedLines::read_line(std::size_t start, std::size_t end) const {
  Line line;
  line.start = static_cast<std::uint32_t>(start);
  auto rest = piece(start, end);
  while (line.depth < deepest) {
    const auto shorter = without_mark(rest);
    if (shorter.size() == rest.size()) break;
    rest = shorter;
    ++line.depth;
  }
  rest = without_spaces_in_front(rest);
  line.words = static_cast<std::uint32_t>(end - rest.size());
  line.end = static_cast<std::uint32_t>(end);
  read_label(line);
  return line;
}

void ForwardedLines::read_label(Line& line) const {
  const auto all = piece(line.words, line.end);
  const auto [colon, after] = first_colon(all);
  if (colon == std::string_view::npos) return;
  const auto label = all.substr(0, colon);
  auto rest = all.substr(after);
  if (const auto known = field_named(label)) {
    line.label = static_cast<std::uint8_t>(*known);
  } else if (could_be_label(label, rest)) {
    line.label = unknown_label;
  }
  // The second half of "*De :* Jean".
  while (all.starts_with('*') && rest.starts_with('*')) rest.remove_prefix(1);
  line.value = static_cast<std::uint32_t>(line.end - without_spaces_in_front(rest).size());
}

std::size_t ForwardedLines::least_depth_from(std::size_t line) const {
  return line < lines_.size() ? lines_[line].least_depth_from_here : deepest + 1;
}

std::string_view ForwardedLines::words(std::size_t line) const { return piece(lines_[line].words, lines_[line].end); }

std::optional<HeaderField> ForwardedLines::field(std::size_t line) const {
  const auto label = lines_[line].label;
  return label >= unknown_label ? std::nullopt : std::optional{static_cast<HeaderField>(label)};
}

std::string_view ForwardedLines::value(std::size_t line) const { return piece(lines_[line].value, lines_[line].end); }

bool ForwardedLines::is_english(std::size_t line) const {
  return as_key(words(line).substr(0, longest_label)).starts_with("from");
}

std::string ForwardedLines::between(std::size_t first, std::size_t end) const { return between(first, end, 0); }

std::string ForwardedLines::between(std::size_t first, std::size_t end, std::size_t depth) const {
  std::string out;
  for (std::size_t i = first; i < std::min(end, lines_.size()); ++i) {
    auto line = piece(lines_[i].start, lines_[i].end);
    for (std::size_t marks = 0; marks < depth; ++marks) line = without_mark(line);
    out += line;
    out += '\n';
  }
  return without_empty_lines_around(out);
}

}  // namespace relais::mail
