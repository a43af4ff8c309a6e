#include "parties/name_key.h"

#include <doctest/doctest.h>

namespace relais::parties {

TEST_CASE("a name is the same whatever its case, accents, order and legal form") {
  CHECK(name_key("Gîte du Vieux-Moulin SRL") == name_key("VIEUX MOULIN, gite du"));
  CHECK(name_key("Michèle DUPONT") == name_key("dupont michele"));
  CHECK(name_key("ASBL Les Œuvres") == name_key("les oeuvres"));
  CHECK(name_key("Pirard") != name_key("Pirart"));
  CHECK(name_key("SA") == "sa");
}

TEST_CASE("a slip is a letter too many, too few, another, or two changed about") {
  CHECK(slips_between("dupont", "dupont") == 0);
  CHECK(slips_between("dupont", "dupond") == 1);
  CHECK(slips_between("michele", "michelle") == 1);
  CHECK(slips_between("michele", "michel") == 1);
  CHECK(slips_between("dupont", "dupotn") == 1);
  CHECK(slips_between("dupont", "martin") > 3);
}

TEST_CASE("two words one slip apart have a way of leaving a letter out in common") {
  const auto share = [](const char* one, const char* other) {
    const auto slips = slips_of(one);
    const auto others = slips_of(other);
    return std::ranges::any_of(slips,
                               [&](const auto& slip) { return std::ranges::find(others, slip) != others.end(); });
  };
  CHECK(share("dupont", "dupond"));
  CHECK(share("michele", "michelle"));
  CHECK(share("dupont", "dupotn"));
  CHECK(share("dupont", "dupont"));
  CHECK_FALSE(share("dupont", "martin"));
  CHECK(slips_of("max").empty());
}

}  // namespace relais::parties
