#include "lib/mail/signature_lines.h"

#include <optional>

#include "lib/mail/quote_lines.h"
#include "lib/mail/quote_words.h"
#include "lib/mail/quotes.h"
#include "lib/mail/signature_name.h"
#include "lib/mail/signature_words.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

// Further up nothing is looked at; a notice may be long.
constexpr std::size_t most_lines = 200;
constexpr std::size_t longest_line = 400;

FootLine foot_line(std::string_view text) {
  FootLine line;
  line.shown = on_one_line(text);
  std::erase(line.shown, '*');
  line.shown = on_one_line(line.shown);
  line.key = folded(line.shown);
  std::size_t at = 0;
  while ((at = line.key.find("’", at)) != std::string::npos) line.key.replace(at, "’"sv.size(), "'");
  return line;
}

struct Foot {
  std::vector<FootLine> lines;
  std::optional<std::size_t> rule;  // "-- "
};

Foot foot_of(std::string_view fresh) {
  const auto all = quote_lines_of(fresh);
  const auto first = all.size() > most_lines ? all.size() - most_lines : 0;
  Foot foot;
  for (std::size_t i = first; i < all.size(); ++i) {
    const auto end = i + 1 < all.size() ? all[i + 1].start : fresh.size();
    auto line = foot_line(fresh.substr(all[i].start, std::min(end - all[i].start, longest_line)));
    const bool says_nothing = all[i].is_marked() || is_device_line(all[i].text);
    if (all[i].is_rule_of_signature) foot.rule = foot.lines.size();
    foot.lines.push_back(says_nothing || all[i].is_rule_of_signature ? FootLine{} : std::move(line));
  }
  return foot;
}

template <typename Test>
std::optional<std::size_t> last_where(const std::vector<FootLine>& lines, Test test) {
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (!lines[i].shown.empty() && test(lines[i])) return i;
  }
  return std::nullopt;
}

// The line behind which he begins to speak of himself.
std::optional<std::size_t> closing_line(const Foot& foot) {
  const auto closing = last_where(foot.lines, [](const FootLine& line) { return closing_length(line.key) > 0; });
  if (foot.rule) {
    constexpr std::size_t near = 8;
    return closing && *closing < *foot.rule && *closing + near >= *foot.rule ? closing : foot.rule;
  }
  return closing ? closing : last_where(foot.lines, [](const FootLine& line) { return is_weak_closing(line.key); });
}

std::optional<std::size_t> own_name_line(const Foot& foot, std::string_view sender_name) {
  return last_where(foot.lines, [&](const FootLine& line) {
    return looks_like_a_person(line.shown) && names_agree(sender_name, line.shown);
  });
}

bool is_prose(const FootLine& line) {
  constexpr std::size_t longest_of_signature = 140;
  constexpr std::size_t longest_sentence = 60;
  const bool ends_sentence = line.shown.ends_with('.') || line.shown.ends_with('?') || line.shown.ends_with('!');
  return line.shown.size() > longest_of_signature || (ends_sentence && line.shown.size() > longest_sentence);
}

std::vector<FootLine> lines_from(const std::vector<FootLine>& lines, std::size_t first) {
  constexpr std::size_t most = 20;
  std::vector<FootLine> found;
  for (std::size_t i = first; i < lines.size() && found.size() < most; ++i) {
    if (begins_notice(lines[i].key) || is_prose(lines[i])) break;
    if (!lines[i].shown.empty() && !is_end_of_courtesy(lines[i].key)) found.push_back(lines[i]);
  }
  return found;
}

// "Cordialement, Yves Martin"
std::optional<FootLine> rest_of_closing(const FootLine& line) {
  const auto comma = line.shown.find(',');
  if (closing_length(line.key) >= line.key.size() || comma == std::string::npos) return std::nullopt;
  auto rest = foot_line(std::string_view{line.shown}.substr(comma + 1));
  return rest.shown.empty() ? std::nullopt : std::optional{std::move(rest)};
}

}  // namespace

std::vector<FootLine> signature_lines(std::string_view text, std::string_view sender_name) {
  const auto fresh = with_signature_without_quote(text);
  const auto foot = foot_of(fresh);
  if (const auto closing = closing_line(foot)) {
    auto found = lines_from(foot.lines, *closing + 1);
    if (auto rest = rest_of_closing(foot.lines[*closing])) found.insert(found.begin(), std::move(*rest));
    return found;
  }
  const auto name = own_name_line(foot, sender_name);
  return name ? lines_from(foot.lines, *name) : std::vector<FootLine>{};
}

std::vector<FootLine> pieces_of(const FootLine& line) {
  constexpr std::array separators{" | "sv, "|"sv,   " - "sv, " – "sv, " — "sv,
                                  " • "sv, " · "sv, ", "sv,  " / "sv, " // "sv};
  std::vector<FootLine> pieces;
  std::string_view rest{line.shown};
  while (!rest.empty()) {
    auto end = rest.size();
    std::size_t length = 0;
    for (const auto separator : separators) {
      const auto at = rest.find(separator);
      if (at < end) std::tie(end, length) = std::pair{at, separator.size()};
    }
    auto piece = foot_line(rest.substr(0, end));
    if (!piece.shown.empty()) pieces.push_back(std::move(piece));
    rest.remove_prefix(std::min(end + length, rest.size()));
  }
  return pieces;
}

}  // namespace relais::mail
