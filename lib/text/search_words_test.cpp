#include "lib/text/search_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "lib/testing/phrases.h"
#include "lib/text/characters.h"
#include "lib/text/stems.h"

namespace relais {
namespace {

bool finds(std::string_view typed, std::string_view text) {
  const auto words = search_words(text, language_written(text, Language::fr));
  const auto terms = search_terms(typed);
  return !terms.empty() && std::ranges::all_of(terms, [&](const auto& term) {
    return std::ranges::any_of(words, [&](const auto& word) { return term.is_met_by(word); });
  });
}

std::string marked(std::string_view typed, std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  const auto terms = search_terms(typed);
  for (const auto& word : words_for(text, Language::fr, terms)) {
    if (word.begin < at || !std::ranges::any_of(terms, [&](const auto& term) { return term.is_met_by(word); }))
      continue;
    shown += fmt::format("{}[{}]", text.substr(at, word.begin - at), text.substr(word.begin, word.end - word.begin));
    at = word.end;
  }
  return shown + std::string{text.substr(at)};
}

}  // namespace

TEST_CASE("each phrase of the table finds its text, or does not") {
  for (const auto& phrase : testing::phrases()) {
    CAPTURE(phrase.line);
    CHECK(finds(phrase.sought, phrase.text) == phrase.is_found);
  }
}

TEST_CASE("what is read for a few terms alone has all that meets them") {
  const auto met_in = [](const std::vector<SearchWord>& words, const std::vector<SearchTerm>& terms) {
    std::vector<std::pair<std::size_t, std::string>> met;
    for (const auto& word : words) {
      if (std::ranges::any_of(terms, [&](const auto& term) { return term.is_met_by(word); }))
        met.emplace_back(word.begin, word.plain);
    }
    return met;
  };
  for (const auto& phrase : testing::phrases()) {
    CAPTURE(phrase.line);
    const auto language = language_written(phrase.text, Language::fr);
    const auto terms = search_terms(phrase.sought);
    CHECK(met_in(words_for(phrase.text, language, terms), terms) == met_in(search_words(phrase.text, language), terms));
  }
}

TEST_CASE("a match is marked where it stands in the text as it was written") {
  CHECK(marked("verriere", "« C’est la verrière que M. Girard »") == "« C’est la [verrière] que M. Girard »");
  CHECK(marked("atelier", "Fuite dans l’Atelier.") == "Fuite dans l’[Atelier].");
  CHECK(marked("0477123456", "au 0477/12.34.56, le soir") == "au [0477/12.34.56], le soir");
}

TEST_CASE("a letter of a far script that opens into a sign and a letter is marked by that letter") {
  CHECK(marked("\u037A", "la lettre \u037A") == "la lettre [\u037A]");
}

TEST_CASE("what is not valid UTF-8 parts words, and what is between is found") {
  CHECK(finds("etancheite", "caf\xE9 \xC3\x28 l'étanchéité\xFF\xFE"));
  CHECK(finds("toit", "\x80toit\xE2\x82"));
  CHECK_FALSE(finds("\xFF\xC3", "toit"));
}

TEST_CASE("what is looked for in vain ends in nothing: blanks, signs, a word that nobody would type") {
  CHECK(search_terms("").empty());
  CHECK(search_terms(" .,;' \"*()-:^ ").empty());
  CHECK(search_terms(std::string(10'000, 'a')).empty());
}

TEST_CASE("of a huge mail a part is kept, and every key is short and without signs that a database would read") {
  std::string huge;
  for (int i = 0; i < 200'000; ++i) huge += fmt::format("mot{} l'été 04{} a-b-c ", i, i);

  const auto words = search_words(huge, Language::fr);

  CHECK(words.size() > 10'000);
  CHECK(words.size() < 25'000);
  for (const auto& word : words) {
    for (const auto& key : word.keys) {
      if (key.empty() || key.size() > 120 || key.find_first_of(" '\"\\()&|!:*\n") != std::string::npos) FAIL(key);
    }
  }
}

TEST_CASE("a text is taken to be in the language of its commonest words, and in the other where they do not say") {
  CHECK(language_written("Ik heb een lek aan het dak van onze school.", Language::fr) == Language::nl);
  CHECK(language_written("The roof of our school has a leak and we need you.", Language::fr) == Language::en);
  CHECK(language_written("Der Keller ist nicht mit dem Haus verbunden und wir bitten um Hilfe", Language::fr) ==
        Language::de);
  CHECK(language_written("Bonjour, le toit de la maison fuit.", Language::nl) == Language::fr);
  CHECK(language_written("Fuite", Language::nl) == Language::nl);
}

}  // namespace relais
