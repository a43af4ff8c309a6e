#include "lib/mail/quotes.h"

#include "lib/mail/quote_lines.h"
#include "lib/mail/quote_words.h"

namespace relais::mail {
namespace {

using Lines = std::vector<QuoteLine>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "10:12", "10h12" or "9 h 01"
bool tells_time(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool is_hour = text[i] == 'h' || text[i] == 'u';
    const bool parts = is_hour || text[i] == ':' || text[i] == '.';
    const auto before = is_hour && i > 1 && text[i - 1] == ' ' ? i - 2 : i - 1;
    const auto after = is_hour && i + 2 < text.size() && text[i + 1] == ' ' ? i + 2 : i + 1;
    if (parts && is_digit(text[before]) && is_digit(text[after])) return true;
  }
  return false;
}

bool tells_year(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    digits = is_digit(c) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

// "2026-02-03 10:12 GMT+01:00 Travaux <travaux@desk.example>:"
bool is_date_and_address(std::string_view line) {
  return line.ends_with(">:") && is_digit(line.front()) && tells_year(line) && line.find('@') != std::string_view::npos;
}

// Without a date or an address it is somebody's own sentence.
bool is_attribution(std::string_view line) {
  if (line.empty()) return false;
  if (is_date_and_address(line)) return true;
  if (!ends_attribution(line)) return false;
  return line.find('@') != std::string_view::npos || tells_year(line) || tells_time(line);
}

// Programs cut it over up to three lines.
std::size_t attribution_length(const Lines& lines, std::size_t at) {
  if (is_attribution(lines[at].text)) return 1;
  if (!opens_attribution(lines[at].text)) return 0;
  auto together = lines[at].text;
  for (std::size_t i = at + 1; i < std::min(at + 3, lines.size()) && !lines[i].is_blank(); ++i) {
    together.append(" ").append(lines[i].text);
    if (is_attribution(together)) return i - at + 1;
  }
  return 0;
}

// What follows an attribution is quoted to its end, except where it is marked and somebody wrote between or below.
bool is_attribution_of_quote(const Lines& lines, std::size_t at) {
  const auto length = attribution_length(lines, at);
  if (length == 0) return false;
  auto below = at + length;
  while (below < lines.size() && lines[below].is_blank()) ++below;
  return below >= lines.size() || !lines[below].is_marked() || lines[below].nothing_fresh;
}

// The lines with which Outlook heads the mail that it answers. "De, À, Date" also stands in a mail about a journey, so
// a date counts with an hour beside the sender, or with a subject.
bool is_header_block(const Lines& lines, std::size_t at) {
  if (quoted_field(lines[at].text) != QuotedField::sender) return false;
  bool has_date = false;
  bool has_subject = false;
  for (std::size_t i = at + 1; i < std::min(at + 7, lines.size()) && !lines[i].is_blank(); ++i) {
    const auto field = quoted_field(lines[i].text);
    if (field == QuotedField::sent) return true;
    if (field == QuotedField::date && i == at + 1 && tells_time(lines[i].text)) return true;
    has_date = has_date || field == QuotedField::date;
    has_subject = has_subject || field == QuotedField::subject;
  }
  return has_date && has_subject;
}

bool begins_quote(const Lines& lines, std::size_t at, bool has_words_above) {
  if (is_attribution_of_quote(lines, at) || is_quote_separator(lines[at].text)) return true;
  // With nothing above, it is what he passes on.
  if (has_words_above && is_header_block(lines, at)) return true;
  return lines[at].is_marked() && lines[at].nothing_fresh;
}

// The rule that Outlook draws above belongs to the quote.
std::size_t with_rule(const Lines& lines, std::size_t at) {
  return at > 0 && lines[at - 1].text.starts_with("_____") ? at - 1 : at;
}

std::size_t quote_start(const Lines& lines) {
  bool has_words_above = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_forward_separator(lines[i].text)) {
      while (i + 1 < lines.size() && !lines[i + 1].is_blank()) ++i;
      has_words_above = true;
    } else if (begins_quote(lines, i, has_words_above)) {
      return with_rule(lines, i);
    }
    has_words_above = has_words_above || !(lines[i].is_blank() || lines[i].text.starts_with("_____"));
  }
  return lines.size();
}

std::size_t words_between(const Lines& lines, std::size_t first, std::size_t end) {
  return static_cast<std::size_t>(std::count_if(
      lines.begin() + static_cast<std::ptrdiff_t>(first), lines.begin() + static_cast<std::ptrdiff_t>(end),
      [](const QuoteLine& line) { return !line.is_blank() && !is_device_line(line.text); }));
}

// Where a signature says itself that it is one; `end` where none does.
std::size_t signature_start(const Lines& lines, std::size_t end) {
  constexpr std::size_t longest = 60;
  std::size_t first = 0;
  while (first < end && lines[first].is_blank()) ++first;
  const auto from = std::max(first + 1, end > 2 * longest ? end - 2 * longest : 0);
  for (std::size_t i = from; i < end; ++i) {
    if (lines[i].is_rule_of_signature && words_between(lines, i + 1, end) <= longest) return i;
    if (is_device_line(lines[i].text) && words_between(lines, i, end) == 0) return i;
  }
  return end;
}

Answer split_at(std::string_view text, const Lines& lines, std::size_t line) {
  const auto start = line < lines.size() ? lines[line].start : text.size();
  return {std::string{text.substr(0, start)}, std::string{text.substr(start)}};
}

}  // namespace

Answer split_quote(std::string_view text) {
  const auto lines = quote_lines_of(text);
  return split_at(text, lines, signature_start(lines, quote_start(lines)));
}

std::string without_quote(std::string_view text) { return split_quote(text).fresh; }

std::string with_signature_without_quote(std::string_view text) {
  const auto lines = quote_lines_of(text);
  return split_at(text, lines, quote_start(lines)).fresh;
}

}  // namespace relais::mail
