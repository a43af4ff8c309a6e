#include "parties/name_parts.h"

#include <doctest/doctest.h>

#include "parties/name_key.h"
#include "parties/party_card.h"
#include "testing/world.h"

namespace relais::parties {
namespace {

using testing::World;
using Words = std::vector<std::string>;

struct NamedWorld : World {
  NamedWorld() {
    for (const auto* name : {"Vandenberghe Toitures SRL", "Berghem Énergie", "Toitures Lenoir", "Électricité Dufour"}) {
      PartyCard card;
      card.name = name;
      database->write([&](Transaction& tx) { add_party(tx, card, "BE", louise); });
    }
  }

  Words containing(const std::string& typed) {
    return database->read([&](Reads& db) {
      Words names;
      for (const auto id : cards_containing(db, Cards::parties, sought_words(typed)))
        names.push_back(party(db, Id<Party>{id})->name);
      std::ranges::sort(names);
      return names;
    });
  }
};

TEST_CASE("an organisation is found by what stands in the middle of its name") {
  NamedWorld world;
  CHECK(world.containing("berghe") == Words{"Berghem Énergie", "Vandenberghe Toitures SRL"});
  CHECK(world.containing("DENBERG") == Words{"Vandenberghe Toitures SRL"});
  CHECK(world.containing("tricité") == Words{"Électricité Dufour"});
}

TEST_CASE("several parts of a name are looked for in any order") {
  NamedWorld world;
  CHECK(world.containing("itures berghe") == Words{"Vandenberghe Toitures SRL"});
  CHECK(world.containing("le toit") == Words{"Toitures Lenoir"});
  CHECK(world.containing("noir four").empty());
}

TEST_CASE("two letters are too few to look for inside of words") {
  NamedWorld world;
  CHECK(world.containing("rg").empty());
  CHECK(endings_of("élan") == Words{"élan", "lan"});
}

}  // namespace
}  // namespace relais::parties
