#include "lib/text/translation.h"

#include <doctest/doctest.h>

#include <thread>

#include "lib/text/catalogue.h"

using namespace relais;

// Written by the build from testdata/locales.
namespace relais {
extern const Catalogue catalogue_of_test;
}

namespace {

std::string_view text_of(std::string_view english, Language language, std::size_t form = 0) {
  const auto* entry = catalogue_of_test.find(english);
  return entry == nullptr ? "not found" : entry->texts[static_cast<std::size_t>(language)][form];
}

}  // namespace

TEST_CASE("a text is French unless a scope says otherwise, for this thread only") {
  CHECK(t("yesterday") == "hier");
  {
    const LanguageScope dutch{Language::nl};
    CHECK(t("yesterday") == "gisteren");
    CHECK(t(Text{"yesterday"}) == "gisteren");
    std::thread{[] { CHECK(current_language() == Language::fr); }}.join();
    const LanguageScope german{Language::de};
    CHECK(t("yesterday") == "gestern");
  }
  CHECK(t("yesterday") == "hier");
}

TEST_CASE("a text that no catalogue has is said in English") {
  CHECK(t("nobody translated this") == "nobody translated this");
  CHECK(t(Text{"nobody translated this"}) == "nobody translated this");
}

TEST_CASE("names are filled in, and what fills them is never filled again") {
  CHECK(t("{day} at {time}", {{"day", "lundi"}, {"time", "8 h"}}) == "lundi à 8 h");
  CHECK(filled("{a}{b} {c", {{"a", "{b}"}, {"b", "x"}}) == "{b}x {c");
  CHECK(filled("{unknown} 100%", {{"a", "x"}}) == "{unknown} 100%");
  CHECK(filled("", {}) == "");
}

TEST_CASE("a number chooses its form, and French counts zero as one") {
  CHECK(plural_form(Language::fr, 0) == 0);
  CHECK(plural_form(Language::fr, 1) == 0);
  CHECK(plural_form(Language::fr, 2) == 1);
  CHECK(plural_form(Language::en, 0) == 1);
  CHECK(plural_form(Language::nl, 1) == 0);
  CHECK(plural_form(Language::de, 2) == 1);
}

TEST_CASE("a number without a translation is said in English, by English rules") {
  CHECK(tn("{count} odd thing of {name}", "{count} odd things of {name}", 0, {{"name", "Nora"}}) ==
        "0 odd things of Nora");
  CHECK(tn("{count} odd thing", "{count} odd things", 1) == "1 odd thing");
  CHECK(tn("{count} odd thing", "{count} odd things", 12345) == "12\u00a0345 odd things");
}

TEST_CASE("a catalogue finds each of its texts, and nothing else") {
  CHECK(text_of("Save", Language::fr) == "Enregistrer");
  CHECK(text_of("Save", Language::nl) == "Opslaan");
  CHECK(text_of("a \"quoted\"\ttext\nof two lines", Language::fr) == "un texte «\u00a0cité\u00a0»\nde deux lignes");
  CHECK(text_of("{count} mail", Language::fr, 0) == "{count} mail");
  CHECK(text_of("{count} mail", Language::fr, 1) == "{count} mails");
  for (int i = 0; i < 40; ++i) {
    const auto number = std::to_string(i);
    CHECK(text_of("word " + number, Language::fr) == "mot " + number);
  }
  CHECK(catalogue_of_test.find("save") == nullptr);
  CHECK(catalogue_of_test.find("word 40") == nullptr);
}

TEST_CASE("a language without the text says it in the words of English, and a fuzzy one counts as none") {
  CHECK(text_of("Open (state)", Language::nl) == "Open");
  CHECK(text_of("Open (state)", Language::en) == "Open");
  CHECK(text_of("Close", Language::de).empty());
}

TEST_CASE("the French of the catalogues has its spaces and its apostrophe") {
  CHECK(text_of("Is it he?", Language::fr) == "Est-ce lui\u00a0? Oui\u00a0: «\u00a0c’est lui\u00a0»\u00a0!");
}
