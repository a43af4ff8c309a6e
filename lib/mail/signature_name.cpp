#include "lib/mail/signature_name.h"

#include "lib/mail/signature_titles.h"
#include "lib/mail/signature_words.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

// The words that make a name: neither titles nor particles nor initials.
std::vector<std::string> name_words(std::string_view text) {
  auto words = words_of(folded(text));
  std::erase_if(words,
                [](const std::string& word) { return word.size() < 2 || is_title(word) || is_name_particle(word); });
  return words;
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "jdupont" for Jean Dupont
bool is_login_of(const std::string& login, const std::vector<std::string>& name) {
  constexpr std::size_t shortest = 4;
  return std::any_of(name.begin(), name.end(), [&](const std::string& word) {
    return word.size() >= shortest && login.size() > word.size() && login.size() <= word.size() + 3 &&
           (login.ends_with(word) || login.starts_with(word));
  });
}

bool begins_like_a_name(std::string_view word) {
  const char c = word.front();
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z');
}

std::string capitalised(std::string_view word) {
  const bool has_accent = static_cast<unsigned char>(word.front()) >= 0xC0;
  const std::size_t first = has_accent ? 2 : 1;
  return std::string{word.substr(0, first)} + lowered(word.substr(std::min(first, word.size())));
}

bool is_all_capitals(std::string_view word) {
  return characters(word) > 2 && raised(word) == word && lowered(word) != word;
}

std::vector<std::string_view> apart(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string word_as_shown(std::string_view word) {
  if (!is_all_capitals(word)) return std::string{word};
  std::string shown;
  for (const auto part : apart(word, '-')) shown += (shown.empty() ? "" : "-") + capitalised(part);
  return shown;
}

}  // namespace

bool looks_like_a_person(std::string_view shown) {
  constexpr std::size_t most_words = 6;
  if (shown.size() > 60 || shown.find_first_of("0123456789@:/&+!?\"()|_") != std::string_view::npos) return false;
  const auto words = apart(shown, ' ');
  const auto names = name_words(shown);
  if (names.size() < 2 || words.size() > most_words) return false;
  const bool is_written_as_name = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return begins_like_a_name(word) || is_name_particle(folded(word)) || word.starts_with("d'");
  });
  return is_written_as_name &&
         std::none_of(words.begin(), words.end(), [](auto word) { return is_legal_form(word); }) &&
         std::none_of(names.begin(), names.end(),
                      [](const std::string& word) { return is_organisation_word(word) || is_role_word(word); });
}

bool names_agree(std::string_view header, std::string_view shown) {
  const auto expected = name_words(header);
  const auto found = name_words(shown);
  if (expected.empty() || found.empty()) return false;
  if (expected.size() == 1 && is_login_of(expected.front(), found)) return true;
  const auto& fewer = expected.size() <= found.size() ? expected : found;
  const auto& more = expected.size() <= found.size() ? found : expected;
  return std::all_of(fewer.begin(), fewer.end(), [&](const std::string& word) { return holds(more, word); });
}

bool tells_as_much(std::string_view shown, std::string_view header) {
  return name_words(shown).size() >= name_words(header).size();
}

std::string name_as_shown(std::string_view shown) {
  std::string name;
  for (const auto word : apart(shown, ' ')) {
    if (name.empty() && is_title(words_of(folded(word)).empty() ? "" : words_of(folded(word)).front())) continue;
    name += (name.empty() ? "" : " ") + word_as_shown(word);
  }
  return name;
}

}  // namespace relais::mail
