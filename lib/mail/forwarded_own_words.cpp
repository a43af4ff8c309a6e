#include "lib/mail/forwarded_own_words.h"

#include "lib/mail/forwarded_hour.h"
#include "lib/mail/forwarded_lines.h"
#include "lib/mail/forwarded_people.h"
#include "lib/mail/forwarded_spaces.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array advertisements{
    "Envoyé de mon"sv,        "Envoyé depuis"sv,     "Envoyé à partir de"sv, "Télécharger Outlook pour"sv,
    "Obtenir Outlook pour"sv, "Sent from my"sv,      "Sent from"sv,          "Sent with"sv,
    "Get Outlook for"sv,      "Verzonden vanaf"sv,   "Verstuurd vanaf"sv,    "Outlook voor"sv,
    "Von meinem"sv,           "Gesendet von mein"sv, "Gesendet mit"sv,       "Outlook für"sv,
    "Inviato da"sv,           "Enviado desde"sv,     "Enviado do"sv,         "Wysłane z"sv,
    "Skickat från"sv,         "Sendt fra"sv,         "Lähetetty"sv};

std::string_view last_line_of(std::string_view text) { return text.substr(text.find_last_of('\n') + 1); }

bool is_advertisement(std::string_view line) {
  constexpr std::size_t longest = 160;
  const auto words = with_simple_spaces(line.substr(0, longest));
  if (line.size() > longest) return false;
  return std::any_of(advertisements.begin(), advertisements.end(), [&](auto a) { return words.starts_with(a); });
}

std::string_view without_signature(std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto line = text.substr(start, end - start);
    if (line.starts_with("--") && trimmed(line) == "--") return text.substr(0, start);
    start = end + 1;
  }
  return text;
}

bool is_title_between_dashes(std::string_view words) {
  constexpr std::size_t longest = 120;
  const bool has_dashes = words.starts_with("---") && words.ends_with("---") && words.size() < longest;
  return has_dashes && words.find_first_not_of("- ") != std::string_view::npos;
}

constexpr std::size_t longest_line = 400;

bool names_address_of_another(std::string_view words, const std::function<bool(const std::string&)>& is_ours) {
  if (words.find('@') == std::string_view::npos) return false;
  const auto address = forwarded_sender(words).mailbox.address;
  return !address.empty() && !is_ours(address);
}

// Lines with labels that follow each other.
struct RunOfLabels {
  std::size_t length = 0;
  bool names_other = false;
  bool has_date = false;

  void add(std::string_view value, bool names_somebody) {
    ++length;
    names_other = names_other || names_somebody;
    const bool has_hour = first_hour_in(value).length > 0;
    has_date = has_date || (has_hour && value.find("20") != std::string_view::npos);
  }

  bool looks_like_header() const { return (length >= 2 && names_other) || (length >= 3 && has_date); }
};

}  // namespace

std::string own_words_in(std::string_view text) {
  text = trimmed(without_signature(text));
  while (!text.empty()) {
    const auto last = last_line_of(text);
    if (!is_advertisement(last)) break;
    text = trimmed(text.substr(0, text.size() - last.size()));
  }
  return std::string{text};
}

bool may_hide_header(std::string_view own_text, const std::function<bool(const std::string& address)>& is_ours) {
  const ForwardedLines lines{std::string{own_text}};
  RunOfLabels run;
  for (std::size_t line = 0; line < lines.count(); ++line) {
    const auto words = trimmed(lines.words(line).substr(0, longest_line));
    const bool names_other = names_address_of_another(words, is_ours);
    if (is_title_between_dashes(words) || (names_other && words.ends_with(':'))) return true;
    if (!lines.has_label(line)) run = {};
    if (lines.has_label(line)) run.add(lines.value(line).substr(0, longest_line), names_other);
    if (run.looks_like_header()) return true;
  }
  return false;
}

}  // namespace relais::mail
