#include "lib/mail/forwarded_opening.h"

#include "lib/mail/forwarded_attribution.h"
#include "lib/mail/forwarded_people.h"
#include "lib/mail/forwarded_spaces.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_separator = 200;

struct FoundSeparator {
  Separator kind{};
  // What the program wrote behind it in the same line.
  std::string rest;
};

bool is_dash(char c) { return c == '-' || c == '_' || c == '='; }

std::size_t dashes_at(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_dash) - text.begin());
}

std::optional<FoundSeparator> between_dashes(std::string_view words) {
  while (words.starts_with('*')) words.remove_prefix(1);
  const auto dashes = dashes_at(words);
  if (dashes < 2 || dashes == words.size()) return std::nullopt;
  words.remove_prefix(dashes);
  const auto close = std::min(words.substr(0, longest_separator).find("--"), words.size());
  const auto kind = separator_named(words.substr(0, std::min(close, longest_separator)));
  if (!kind) return std::nullopt;
  words.remove_prefix(close);
  words.remove_prefix(dashes_at(words));
  while (words.starts_with('*')) words.remove_prefix(1);
  return FoundSeparator{*kind, std::string{trimmed(words)}};
}

std::optional<FoundSeparator> announced(std::string_view words) {
  if (words.size() > longest_separator) return std::nullopt;
  const auto phrase = with_simple_spaces(words);
  std::string_view rest = phrase;
  while (rest.ends_with('*')) rest.remove_suffix(1);
  if (!rest.ends_with(':')) return std::nullopt;
  rest.remove_suffix(1);
  return announces_forward(rest) ? std::optional{FoundSeparator{Separator::forwarded, {}}} : std::nullopt;
}

std::size_t first_line_with_words(const ForwardedLines& lines, std::size_t from) {
  constexpr std::size_t most_blank = 4;
  auto line = from;
  while (line < std::min(from + most_blank, lines.count()) && lines.is_blank(line)) ++line;
  return line;
}

ForwardedHeaders headers_below(const ForwardedLines& lines, std::size_t line, std::string_view whole_subject) {
  auto headers = headers_at(lines, line, whole_subject);
  auto in_one = headers.count() > 1 ? ForwardedHeaders{} : headers_in_line(lines.words(line));
  if (in_one.count() <= headers.count()) return headers;
  in_one.end = line + 1;
  return in_one;
}

std::optional<Opening> separated(const ForwardedLines& lines, std::size_t at, const FoundSeparator& separator,
                                 std::string_view whole_subject) {
  Opening opening{separator.kind == Separator::forwarded ? OpeningKind::forwarded : OpeningKind::original, at, {}, 0};
  opening.depth = lines.depth(at);
  if (!separator.rest.empty()) {
    opening.headers = headers_in_line(separator.rest);
    opening.headers.end = at + 1;
  }
  if (!opening.headers.names_sender()) {
    const auto line = first_line_with_words(lines, at + 1);
    if (line >= lines.count()) return std::nullopt;
    opening.headers = headers_below(lines, line, whole_subject);
    opening.depth = lines.depth(line);
  }
  return opening.headers.names_sender() ? std::optional{std::move(opening)} : std::nullopt;
}

// "Message du 24/11/26 07:41", as Orange writes it above De, A and Objet.
std::optional<Opening> dated(const ForwardedLines& lines, std::size_t at, std::string_view whole_subject) {
  constexpr auto beginning = "Message du "sv;
  const auto words = lines.words(at);
  if (!words.starts_with(beginning) || words.size() > longest_separator) return std::nullopt;
  auto opening = separated(lines, at, {Separator::original, {}}, whole_subject);
  if (opening && !opening->headers.has_field(HeaderField::date)) {
    opening->headers.set(HeaderField::date, trimmed(words.substr(beginning.size())));
  }
  return opening;
}

std::optional<Opening> bare(const ForwardedLines& lines, std::size_t at, std::string_view whole_subject) {
  if (lines.field(at).value_or(HeaderField::other) == HeaderField::other) return std::nullopt;
  auto headers = headers_at(lines, at, whole_subject);
  if (headers.is_full()) return Opening{OpeningKind::headers, at, std::move(headers), lines.depth(at)};
  const bool names_address = !forwarded_sender(headers.value(HeaderField::sender)).mailbox.address.empty();
  if (!names_address || !headers.has_field(HeaderField::subject)) return std::nullopt;
  return Opening{OpeningKind::few_headers, at, std::move(headers), lines.depth(at)};
}

}  // namespace

std::optional<Opening> opening_at(const ForwardedLines& lines, std::size_t at, std::string_view whole_subject) {
  const auto words = lines.words(at);
  auto separator = between_dashes(words);
  if (!separator) separator = announced(words);
  if (separator) return separated(lines, at, *separator, whole_subject);
  if (auto opening = dated(lines, at, whole_subject)) return opening;
  if (auto opening = bare(lines, at, whole_subject)) return opening;
  if (auto headers = attribution_at(lines, at)) {
    return Opening{OpeningKind::attribution, at, *std::move(headers), lines.depth(at)};
  }
  return std::nullopt;
}

}  // namespace relais::mail
