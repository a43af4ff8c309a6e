#include "lib/text/text_fields.h"

#include <array>

#include <doctest/doctest.h>

using namespace relais;

TEST_CASE("a field of a text is filled with what the record says, and nothing else changes") {
  CHECK(with_fields("Bonjour {{requester.name}},\n\nVotre demande {{ number }}.",
                    {{"requester.name", "Marie DUPONT"}, {"number", "DEM-2026-000042"}}) ==
        "Bonjour Marie DUPONT,\n\nVotre demande DEM-2026-000042.");
  CHECK(with_fields("Un {accolade}, un {{reste", {}) == "Un {accolade}, un {{reste");
  CHECK(with_fields("{{number}}", {{"number", "{{title}}"}, {"title", "non"}}) == "{{title}}");
}

TEST_CASE("an empty field leaves no gap") {
  CHECK(with_fields("C'est fait.\n\n{{reason}}\n\nMerci", {{"reason", ""}}) == "C'est fait.\n\nMerci");
}

TEST_CASE("a field that nobody knows is named once") {
  constexpr std::array<std::string_view, 1> known{"number"};
  CHECK(unknown_fields("{{number}} {{prénom}} {{prénom}} {{x.y}}", known) == std::vector<std::string>{"prénom", "x.y"});
  CHECK(unknown_fields("rien", known).empty());
}

TEST_CASE("of the fields that there are, the one that was meant is the nearest") {
  constexpr std::array<std::string_view, 3> known{"requester.name", "number", "me.name"};
  CHECK(nearest_field("requester.nom", known) == "requester.name");
  CHECK(nearest_field("NUMERO", known) == "number");
  CHECK(nearest_field("me.nmae", known) == "me.name");
}
