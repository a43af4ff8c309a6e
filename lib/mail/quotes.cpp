#include "lib/mail/quotes.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array openings{"le "sv, "on "sv, "am "sv, "op "sv, "en "sv, "el "sv, "du "sv};
constexpr std::array endings{"a écrit :"sv, "a écrit:"sv,  "ecrit :"sv,  "wrote:"sv,     "wrote :"sv,
                             "schrieb:"sv,  "schrieb :"sv, "schreef:"sv, "geschreven:"sv};
constexpr std::array separators{"message d'origine"sv,     "message d’origine"sv, "original message"sv,
                                "message original"sv,      "message initial"sv,   "ursprüngliche nachricht"sv,
                                "oorspronkelijk bericht"sv};
constexpr std::array sender_fields{"de :"sv, "de:"sv, "from:"sv, "from :"sv, "von:"sv, "van:"sv};
constexpr std::array date_fields{"envoyé :"sv, "envoyé:"sv,   "date :"sv,     "date:"sv, "sent:"sv,
                                 "sent :"sv,   "gesendet:"sv, "verzonden:"sv, "datum:"sv};

struct Line {
  std::size_t start = 0;
  std::string text;  // lower case, simple spaces, none around
  // From here on stand at most quoted lines, empty lines and a signature.
  bool nothing_fresh = true;
  bool quoted_from_here = false;
};

bool is_quoted(const Line& line) { return line.text.starts_with('>'); }
bool is_blank(const Line& line) { return line.text.empty(); }

// Lines are only looked at up to here: what is longer is prose.
std::string simplified(std::string_view line) {
  constexpr std::size_t longest = 400;
  std::string out;
  line = line.substr(0, longest);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto rest = line.substr(i);
    const bool is_no_break_space = rest.starts_with("\u00A0");
    const bool is_narrow_space = rest.starts_with("\u202F");
    const char c = line[i];
    if (is_no_break_space || is_narrow_space || c == ' ' || c == '\t' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
      i += is_narrow_space ? 2 : is_no_break_space ? 1 : 0;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

void look_ahead(std::vector<Line>& lines) {
  bool nothing_fresh = true;
  bool quoted = false;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    nothing_fresh = line->text == "--" || (nothing_fresh && (is_quoted(*line) || is_blank(*line)));
    quoted = quoted || is_quoted(*line);
    line->nothing_fresh = nothing_fresh;
    line->quoted_from_here = quoted;
  }
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    lines.push_back({start, simplified(text.substr(start, end - start))});
    start = end + 1;
  }
  look_ahead(lines);
  return lines;
}

template <std::size_t N>
bool begins_with_one(std::string_view text, const std::array<std::string_view, N>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](auto b) { return text.starts_with(b); });
}

template <std::size_t N>
bool ends_with_one(std::string_view text, const std::array<std::string_view, N>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](auto e) { return text.ends_with(e); });
}

// Dutch and German put the name after the verb: "schreef Jan Peeters:".
bool ends_like_attribution(const std::string& text) {
  if (ends_with_one(text, endings)) return true;
  const bool has_verb = text.find(" schreef ") != std::string::npos || text.find(" schrieb ") != std::string::npos;
  return has_verb && text.ends_with(':');
}

// "Le 3 février 2026 à 10:12, Jean Dupont <jean@client.example> a écrit :", cut over up to three lines.
std::size_t attribution_length(const std::vector<Line>& lines, std::size_t at) {
  if (!begins_with_one(lines[at].text, openings)) return 0;
  std::string together;
  for (std::size_t i = at; i < std::min(at + 3, lines.size()) && !is_blank(lines[i]); ++i) {
    together += (together.empty() ? "" : " ") + lines[i].text;
    if (ends_like_attribution(together)) return i - at + 1;
  }
  return 0;
}

bool is_separator(const Line& line) {
  if (!line.text.starts_with("--")) return false;
  return std::any_of(separators.begin(), separators.end(),
                     [&](auto s) { return line.text.find(s) != std::string::npos; });
}

// The lines with which Outlook heads the mail that it answers: sender, date, and more.
bool is_header_block(const std::vector<Line>& lines, std::size_t at) {
  if (!begins_with_one(lines[at].text, sender_fields)) return false;
  for (std::size_t i = at + 1; i < std::min(at + 5, lines.size()); ++i) {
    if (begins_with_one(lines[i].text, date_fields)) return true;
  }
  return false;
}

bool begins_quote(const std::vector<Line>& lines, std::size_t at) {
  if (const auto length = attribution_length(lines, at); length > 0) {
    // Without any mark the rest is the quote; with marks, it must be marked to its end.
    const auto below = at + length;
    return below >= lines.size() || !lines[below].quoted_from_here || lines[below].nothing_fresh;
  }
  if (is_separator(lines[at]) || is_header_block(lines, at)) return true;
  return is_quoted(lines[at]) && lines[at].nothing_fresh;
}

}  // namespace

Answer split_quote(std::string_view text) {
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!begins_quote(lines, i)) continue;
    // The rule that Outlook draws above belongs to the quote.
    const bool has_rule = i > 0 && lines[i - 1].text.starts_with("_____");
    const auto start = lines[has_rule ? i - 1 : i].start;
    return {std::string{text.substr(0, start)}, std::string{text.substr(start)}};
  }
  return {std::string{text}, {}};
}

std::string without_quote(std::string_view text) { return split_quote(text).fresh; }

}  // namespace relais::mail
