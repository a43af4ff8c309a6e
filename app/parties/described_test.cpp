#include "parties/described.h"

#include <doctest/doctest.h>

namespace relais::parties {

TEST_CASE("somebody is described in one go: his names, his number, his address, his company and its number") {
  const auto who =
      described("dupont michèle 0474 84 43 18 m.dupont@moulin.example, Gîte du Vieux Moulin SRL, BE 0799.567.832");
  CHECK(who.family_name == "DUPONT");
  CHECK(who.given_name == "Michèle");
  CHECK(who.phone == "0474 84 43 18");
  CHECK(who.email == "m.dupont@moulin.example");
  CHECK(who.company == "Gîte du Vieux Moulin SRL");
  CHECK(who.number == "BE 0799.567.832");
}

TEST_CASE("a family name is what stands in capitals, else what stands first") {
  CHECK(described("Michèle DUPONT").family_name == "DUPONT");
  CHECK(described("Fatima EL AMRANI").family_name == "EL AMRANI");
  CHECK(described("Fatima EL AMRANI").given_name == "Fatima");
  CHECK(described("dupont jean-pierre").given_name == "Jean-Pierre");
  CHECK(described("dupont").family_name == "DUPONT");
  CHECK(described("dupont").given_name.empty());
}

TEST_CASE("a company is known by its legal form, without anybody from there") {
  const auto who = described("Pirard Toitures srl");
  CHECK(who.company == "Pirard Toitures srl");
  CHECK(who.family_name.empty());
}

TEST_CASE("a number alone is a telephone, and one behind its country is a company's") {
  CHECK(described("+32 (0)474/84.43.18").phone == "+32 (0)474/84.43.18");
  CHECK(described("BE0799567832").number == "BE0799567832");
  CHECK(described("TVA 0799 567 832").number == "TVA 0799 567 832");
  CHECK(described("").family_name.empty());
}

TEST_CASE("a first name gets its capitals unless it has some of its own") {
  CHECK(as_given_name("anne-sophie") == "Anne-Sophie");
  CHECK(as_given_name("ÉLODIE") == "Élodie");
  CHECK(as_given_name("McKenna") == "McKenna");
  CHECK(full_name("Michèle", "dupont") == "Michèle DUPONT");
  CHECK(full_name("", "dupont") == "DUPONT");
}

}  // namespace relais::parties
