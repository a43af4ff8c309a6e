#include "lib/mail/signature_organisation.h"

#include "lib/mail/public_providers.h"
#include "lib/mail/signature_titles.h"
#include "lib/mail/signature_words.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

enum class Certainty { none, word, form, domain };

std::size_t digit_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// An address of any kind, or too long for a name.
bool is_no_name(const FootLine& piece) {
  constexpr std::size_t longest = 80;
  return piece.shown.size() > longest || digit_count(piece.shown) > 3 || holds(piece.key, "@") ||
         holds(piece.key, "www.") || holds(piece.key, "http") || holds(piece.key, ":");
}

std::string letters_and_digits(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  return out;
}

bool has_legal_form(const FootLine& piece) {
  if (holds(piece.key, " s.a r.l") || holds(piece.key, " s.a.r.l") || holds(piece.key, " s.p.r.l")) return true;
  const auto words = words_of(piece.shown);
  return words.size() > 1 && std::any_of(words.begin(), words.end(), [](auto& word) { return is_legal_form(word); });
}

bool begins_like_an_organisation(const FootLine& piece) {
  const auto words = words_of(piece.key);
  return words.size() > 1 && is_organisation_word(words.front()) && !is_role_word(words.front());
}

Certainty certainty_of(const FootLine& piece, std::string_view domain) {
  if (is_no_name(piece)) return Certainty::none;
  if (is_name_of_domain(piece, domain)) return Certainty::domain;
  if (has_legal_form(piece)) return Certainty::form;
  return begins_like_an_organisation(piece) ? Certainty::word : Certainty::none;
}

bool is_role(const FootLine& piece) {
  constexpr std::size_t longest = 60;
  if (piece.shown.size() > longest || digit_count(piece.shown) > 0 || is_no_name(piece)) return false;
  const auto words = words_of(piece.key);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) { return is_role_word(word); });
}

}  // namespace

bool is_name_of_domain(const FootLine& piece, std::string_view domain) {
  const auto organisation = organisation_of(domain);
  const auto label = letters_and_digits(organisation.substr(0, organisation.find('.')));
  if (label.empty() || is_no_name(piece)) return false;
  std::string name;
  for (const auto& word : words_of(piece.shown)) {
    if (!is_legal_form(word)) name += folded(word);
  }
  return letters_and_digits(name) == label || letters_and_digits(piece.key) == label;
}

std::string organisation_in(const std::vector<FootLine>& lines, std::string_view sender_domain) {
  std::string found;
  auto best = Certainty::none;
  for (const auto& line : lines) {
    for (const auto& piece : pieces_of(line)) {
      const auto certainty = certainty_of(piece, sender_domain);
      if (certainty <= best) continue;
      best = certainty;
      found = piece.shown;
    }
  }
  return found;
}

std::string role_in(const std::vector<FootLine>& lines, std::size_t name_line, std::string_view organisation) {
  constexpr std::size_t nearby = 4;
  for (std::size_t i = name_line; i < std::min(name_line + nearby, lines.size()); ++i) {
    for (const auto& piece : pieces_of(lines[i])) {
      if (piece.shown != organisation && is_role(piece)) return piece.shown;
    }
  }
  return {};
}

}  // namespace relais::mail
