#include "lib/mail/forwarded_inline.h"

#include "lib/mail/forwarded_date.h"
#include "lib/mail/forwarded_opening.h"
#include "lib/mail/forwarded_people.h"
#include "lib/mail/forwarded_spaces.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

constexpr std::size_t most_blocks = 40;
constexpr std::size_t longest_proof = 3000;

// Which lines below an opening are the mail that it opens.
struct Body {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t depth = 0;
};

std::size_t first_with_words(const ForwardedLines& lines, std::size_t from) {
  while (from < lines.count() && lines.is_blank(from)) ++from;
  return from;
}

std::size_t last_of_depth(const ForwardedLines& lines, const Body& body) {
  auto line = body.end;
  while (line > body.first && lines.depth(line - 1) < body.depth) --line;
  return line;
}

// A line that lost its marks when somebody wrapped it stands right between two that have them.
std::size_t end_of_quote(const ForwardedLines& lines, const Body& body) {
  const auto last = last_of_depth(lines, body);
  for (auto line = body.first; line < body.end; ++line) {
    if (lines.is_blank(line) || lines.depth(line) >= body.depth) continue;
    const bool is_wrapped = line > body.first && line < last && !lines.is_blank(line - 1);
    if (!is_wrapped) return line;
  }
  return body.end;
}

Body body_below(const ForwardedLines& lines, const Opening& opening, std::size_t limit) {
  Body body{opening.headers.end, limit, opening.depth};
  // Some programs quote the mail and leave its header as it is.
  const auto first = first_with_words(lines, body.first);
  if (lines.least_depth_from(body.first) > opening.depth && first < limit) body.depth = lines.depth(first);
  if (opening.kind == OpeningKind::attribution && first < limit) body.depth = std::max(body.depth, lines.depth(first));
  if (body.depth > 0) body.end = end_of_quote(lines, body);
  return body;
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("_-*") == std::string_view::npos;
}

std::string_view without_rule_above(std::string_view text) {
  const auto end = std::min(text.find('\n'), text.size());
  return is_rule(trimmed(text.substr(0, end))) ? text.substr(end) : text;
}

std::string without_rules_below(std::string text) {
  while (true) {
    const auto start = text.find_last_of('\n') + 1;
    const auto last = trimmed(std::string_view{text}.substr(start));
    if (!is_rule(last) && !last.empty()) return text;
    if (start == 0) return {};
    text.resize(start - 1);
  }
}

// Outlook for Mac moves what it quotes to the right.
std::string without_indentation(const std::string& text) {
  constexpr std::string_view indentation = "    ";
  std::string out;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    auto line = std::string_view{text}.substr(start, end - start);
    if (!line.empty() && !line.starts_with(indentation)) return text;
    out += line.substr(std::min(line.size(), indentation.size()));
    out += '\n';
    start = end + 1;
  }
  return out;
}

std::string text_of(const ForwardedLines& lines, const Opening& opening, const Body& body) {
  auto text = lines.between(body.first, body.end, body.depth);
  if (opening.kind == OpeningKind::attribution) text = without_indentation(text);
  return std::string{without_spaces_in_front(trimmed(without_rule_above(text)))};
}

ForwardedBlock block_of(const ForwardedLines& lines, const Opening& opening) {
  const auto& headers = opening.headers;
  ForwardedBlock block;
  block.sender = forwarded_sender(headers.value(HeaderField::sender)).mailbox;
  block.to = forwarded_recipients(headers.value(HeaderField::to));
  block.cc = forwarded_recipients(headers.value(HeaderField::cc));
  block.reply_to = forwarded_recipients(headers.value(HeaderField::reply_to));
  block.subject = headers.value(HeaderField::subject);
  block.date_text = headers.value(HeaderField::date);
  block.date = forwarded_date(block.date_text, headers.is_english ? DayOrder::unknown : DayOrder::day_first);
  block.proof = shortened(lines.between(opening.first, headers.end), longest_proof);
  return block;
}

// A quote that somebody answers between its lines stays with the answers.
bool stands_apart(const ForwardedLines& lines, const Opening& opening, std::size_t depth) {
  if (opening.kind == OpeningKind::few_headers) return false;
  if (opening.kind != OpeningKind::attribution && opening.depth == depth) return true;
  const auto first = first_with_words(lines, opening.headers.end);
  if (first == lines.count()) return true;
  return lines.depth(first) <= depth || lines.least_depth_from(first) >= lines.depth(first);
}

std::optional<Opening> next_opening(const ForwardedLines& lines, const Body& body, std::string_view subject) {
  for (auto line = body.first; line < body.end; ++line) {
    if (lines.is_blank(line) || lines.depth(line) < body.depth) continue;
    auto opening = opening_at(lines, line, subject);
    if (opening && opening->headers.end <= body.end && stands_apart(lines, *opening, body.depth)) return opening;
  }
  return std::nullopt;
}

// What says that this mail passes another on, and not only quotes it. A quote that is not passed on ends the search.
enum class Verdict { passes_on, may_pass_on, skip, only_quotes };

Verdict verdict_of_plain(const ForwardedLines& lines, const Opening& opening) {
  switch (opening.kind) {
    case OpeningKind::forwarded: return lines.depth(opening.first) == 0 ? Verdict::passes_on : Verdict::may_pass_on;
    case OpeningKind::original:
    case OpeningKind::headers: {
      const auto sender = forwarded_sender(opening.headers.value(HeaderField::sender));
      if (lines.depth(opening.first) > 0) return Verdict::skip;
      return sender.mailbox.address.empty() ? Verdict::only_quotes : Verdict::may_pass_on;
    }
    case OpeningKind::few_headers: return Verdict::skip;
    case OpeningKind::attribution: return Verdict::only_quotes;
  }
  return Verdict::skip;
}

Verdict verdict_of_forward(const ForwardedLines& lines, const Opening& opening) {
  const bool is_quoted = lines.depth(opening.first) > 0;
  switch (opening.kind) {
    case OpeningKind::forwarded:
    case OpeningKind::original: return Verdict::passes_on;
    case OpeningKind::headers: return is_quoted ? Verdict::may_pass_on : Verdict::passes_on;
    case OpeningKind::few_headers: return is_quoted ? Verdict::skip : Verdict::may_pass_on;
    case OpeningKind::attribution: return is_quoted ? Verdict::skip : Verdict::passes_on;
  }
  return Verdict::skip;
}

Verdict verdict_of_reply(const ForwardedLines& lines, const Opening& opening) {
  if (lines.depth(opening.first) > 0 || opening.kind == OpeningKind::few_headers) return Verdict::skip;
  return opening.kind == OpeningKind::forwarded ? Verdict::may_pass_on : Verdict::only_quotes;
}

Verdict verdict(SubjectKind subject, const ForwardedLines& lines, const Opening& opening) {
  switch (subject) {
    case SubjectKind::forward: return verdict_of_forward(lines, opening);
    case SubjectKind::reply: return verdict_of_reply(lines, opening);
    case SubjectKind::plain: return verdict_of_plain(lines, opening);
    case SubjectKind::ambiguous: {
      const auto as_forward = verdict_of_forward(lines, opening);
      return as_forward == Verdict::passes_on ? Verdict::may_pass_on : as_forward;
    }
  }
  return Verdict::skip;
}

struct Outermost {
  Opening opening;
  bool is_certain = false;
};

std::optional<Outermost> outermost(const ForwardedLines& lines, std::string_view subject) {
  const auto kind = kind_of_subject(subject);
  for (std::size_t line = 0; line < lines.count(); ++line) {
    if (lines.is_blank(line)) continue;
    auto opening = opening_at(lines, line, subject);
    if (!opening) continue;
    const auto says = verdict(kind, lines, *opening);
    if (says == Verdict::only_quotes) return std::nullopt;
    if (says == Verdict::skip) continue;
    return Outermost{*std::move(opening), says == Verdict::passes_on};
  }
  return std::nullopt;
}

bool is_sure_of_sender(const Opening& opening) {
  const auto& headers = opening.headers;
  const auto sender = forwarded_sender(headers.value(HeaderField::sender));
  const bool says_enough = headers.is_full() || opening.kind == OpeningKind::attribution;
  return !sender.mailbox.address.empty() && !sender.is_ambiguous && !headers.is_odd && says_enough;
}

std::vector<ForwardedBlock> blocks_from(const ForwardedLines& lines, Opening opening, Body body,
                                        std::string_view subject) {
  std::vector<ForwardedBlock> blocks;
  for (auto current = std::optional{std::move(opening)}; current;) {
    auto next = blocks.size() + 1 < most_blocks ? next_opening(lines, body, subject) : std::nullopt;
    auto block = block_of(lines, *current);
    block.body = text_of(lines, *current, {body.first, next ? next->first : body.end, body.depth});
    if (next) block.body = without_rules_below(std::move(block.body));
    blocks.push_back(std::move(block));
    if (next) body = body_below(lines, *next, body.end);
    current = std::move(next);
  }
  return blocks;
}

std::string text_around(const ForwardedLines& lines, const Opening& opening, const Body& body) {
  auto text = without_rules_below(lines.between(0, opening.first));
  const auto below = lines.between(body.end, lines.count());
  if (!below.empty()) text += (text.empty() ? "" : "\n\n") + below;
  return text;
}

std::optional<InlineForward> forward_in_lines(const ForwardedLines& lines, std::string_view subject) {
  auto found = outermost(lines, subject);
  if (!found) return std::nullopt;
  const auto body = body_below(lines, found->opening, lines.count());
  InlineForward forward;
  forward.is_certain = found->is_certain && is_sure_of_sender(found->opening);
  forward.own_text = text_around(lines, found->opening, body);
  forward.blocks = blocks_from(lines, std::move(found->opening), body, subject);
  return forward;
}

}  // namespace

InlineReading read_inline_forward(const std::string& text, std::string_view subject) {
  const ForwardedLines lines{text};
  auto forward = forward_in_lines(lines, subject);
  return {std::move(forward), lines.bytes_read()};
}

std::optional<InlineForward> inline_forward_in(const std::string& text, std::string_view subject) {
  return read_inline_forward(text, subject).forward;
}

}  // namespace relais::mail
