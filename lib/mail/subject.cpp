#include "lib/mail/subject.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array prefixes{"re"sv, "ré"sv, "rép"sv, "rep"sv,  "réf"sv,  "réponse"sv, "tr"sv,    "fwd"sv,
                              "fw"sv, "aw"sv, "wg"sv,  "antw"sv, "betr"sv, "doorst"sv,  "doorg"sv, "sv"sv};

constexpr std::array tags{"ext"sv, "externe"sv, "external"sv, "extern"sv, "spam"sv, "junk"sv, "pub"sv};

constexpr std::array spaces{" "sv, "\t"sv, "\u00A0"sv, "\u202F"sv, "\u2009"sv, "\u200B"sv};

std::string_view without_spaces_before(std::string_view text) {
  for (std::size_t i = 0; i < spaces.size(); ++i) {
    if (!text.starts_with(spaces[i])) continue;
    text.remove_prefix(spaces[i].size());
    i = static_cast<std::size_t>(-1);
  }
  return text;
}

// Lower case for ASCII and the É of a prefix in capitals; accents typed apart are put on their letter.
std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i).starts_with("É")) {
      out += "é";
      ++i;
    } else if (text.substr(i).starts_with("\u0301") && out.ends_with('e')) {
      out.replace(out.size() - 1, 1, "é");
      ++i;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  return out;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view text) {
  const auto word = folded(text);
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "Re[2]:" and "RE (3) :" count how often they answered.
std::string_view without_count(std::string_view text) {
  if (!text.starts_with('[') && !text.starts_with('(')) return text;
  const auto end = text.find_first_not_of("0123456789", 1);
  const bool is_count = end != std::string_view::npos && end > 1 && (text[end] == ']' || text[end] == ')');
  return is_count ? text.substr(end + 1) : text;
}

std::string_view after_prefix(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) {
    return c == ':' || c == ' ' || c == '[' || c == '(' || c == '\xC2' || c == '\xE2' || c == '\xEF';
  });
  const auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  if (word.size() > 12 || !is_one_of(prefixes, word)) return text;
  const auto rest = without_spaces_before(without_count(without_spaces_before(text.substr(word.size()))));
  constexpr auto wide_colon = "："sv;
  if (rest.starts_with(':')) return rest.substr(1);
  if (rest.starts_with(wide_colon)) return rest.substr(wide_colon.size());
  return text;
}

std::string_view after_tag(std::string_view text) {
  if (!text.starts_with('[')) return text;
  constexpr std::size_t longest_tag = 20;
  const auto end = text.find(']');
  if (end > longest_tag) return text;
  auto word = text.substr(1, end - 1);
  while (word.starts_with('*')) word.remove_prefix(1);
  while (word.ends_with('*') || word.ends_with(':')) word.remove_suffix(1);
  return is_one_of(tags, word) ? text.substr(end + 1) : text;
}

}  // namespace

std::string without_prefixes(std::string_view subject) {
  while (true) {
    subject = without_spaces_before(subject);
    const auto shorter = after_tag(after_prefix(subject));
    if (shorter.size() == subject.size()) return std::string{subject};
    subject = shorter;
  }
}

}  // namespace relais::mail
