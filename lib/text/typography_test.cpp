#include "lib/text/typography.h"

#include <doctest/doctest.h>

#include <limits>

#include "lib/text/translation.h"

using namespace relais;

TEST_CASE("French signs keep their space, and it does not break") {
  CHECK(french_typography("Laquelle ? Celle-ci : 12 % !") == "Laquelle\u00a0? Celle-ci\u00a0: 12\u00a0%\u00a0!");
  CHECK(french_typography("« Toit » ; 3 €") == "«\u00a0Toit\u00a0»\u00a0; 3\u00a0€");
  CHECK(french_typography("l'école d'été 'x'") == "l’école d’été 'x'");
  CHECK(french_typography("rendez-vous à 8 :30 ou a :b") == "rendez-vous à 8 :30 ou a :b");
  CHECK(french_typography("") == "");
}

TEST_CASE("numbers are grouped as each language does") {
  CHECK(grouped(7) == "7");
  CHECK(grouped(4200) == "4\u00a0200");
  CHECK(grouped(-1234567) == "-1\u00a0234\u00a0567");
  CHECK(grouped(std::numeric_limits<std::int64_t>::min()).starts_with("-9\u00a0223"));

  const LanguageScope german{Language::de};
  CHECK(grouped(12408) == "12.408");
  const LanguageScope english{Language::en};
  CHECK(grouped(123) == "123");
  CHECK(grouped(12408) == "12,408");
}
