#include "lib/text/characters.h"

#include <doctest/doctest.h>

using namespace relais;

TEST_CASE("white space around a text is taken away, that of French and of copied text too") {
  CHECK(trimmed("  \t Partie chez Globex \r\n") == "Partie chez Globex");
  CHECK(trimmed("\u00a0\u202f\u200bici\ufeff") == "ici");
  CHECK(trimmed(" \n ").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("a text pasted from several lines fits on one") {
  CHECK(on_one_line(" Toit\r\n  plat,\tfuite ") == "Toit plat, fuite");
  CHECK(on_one_line("8\u00a0h\u00a012") == "8\u00a0h\u00a012");
}

TEST_CASE("characters are counted as people see code points, not as bytes") {
  CHECK(characters("déjà") == 4);
  CHECK(characters("🙂") == 1);
  CHECK(characters("a\xFF") == 2);
}

TEST_CASE("broken bytes are found and replaced, and what is valid stays") {
  CHECK(is_valid_utf8("où 🙂"));
  CHECK_FALSE(is_valid_utf8("caf\xE9"));
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));
  CHECK(repaired("caf\xE9 noir") == "caf\ufffd noir");
  CHECK(repaired("où") == "où");
}

TEST_CASE("case changes know accents") {
  CHECK(lowered("ÉCOLE Nord") == "école nord");
  CHECK(raised("école nord") == "ÉCOLE NORD");
  CHECK(raised("straße") == "STRASSE");
}

TEST_CASE("matching disregards case, accents, ligatures and the kind of apostrophe") {
  CHECK(folded("Œuvre DÉMÉNAGÉE") == "oeuvre demenagee");
  CHECK(folded("Van den BROËCK") == folded("van den broeck"));
  CHECK(folded("l’été") == "l'ete");
  CHECK(folded("Łódź, Ærø, STRASSE") == folded("łodz, aero, straße"));
  CHECK(folded("e\u0301") == "e");
}

TEST_CASE("a long text is cut at a word and says so") {
  CHECK(shortened("Fuite dans l’atelier", 50) == "Fuite dans l’atelier");
  CHECK(shortened("Fuite dans l’atelier depuis cette nuit", 14) == "Fuite dans…");
  CHECK(shortened("Fuite dans l’atelier", 11) == "Fuite dans…");
  CHECK(shortened("anticonstitutionnellement", 10) == "anticonst…");
  CHECK(characters(shortened("éééééééééé éééééé", 8)) == 8);
  CHECK(shortened("abc", 0).empty());
}
