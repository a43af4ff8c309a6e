#include "parties/duplicates.h"

#include <doctest/doctest.h>

#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::World;

struct TwinWorld : World {
  Id<parties::Party> lenoir;
  Id<parties::Party> twin;

  TwinWorld() {
    lenoir = add("Ateliers Lenoir SRL", "071/12.34.56", "client");
    twin = add("Atelier Le Noir", "", "supplier");
  }

  Id<parties::Party> add(const std::string& name, const std::string& phone, const std::string& relations) {
    parties::PartyCard card;
    card.name = name;
    card.phone = phone;
    card.relations = relations;
    return database->write([&](Transaction& tx) { return parties::add_party(tx, card, "BE", louise); });
  }

  Form pair(Form more = {}) const {
    more.push_back({"kind", "party"});
    more.push_back({"one", std::to_string(lenoir.value)});
    more.push_back({"other", std::to_string(twin.value)});
    return more;
  }

  void report() { post(&louise, "/possible-duplicates", pair({{"explanation", "Même patron"}})); }

  std::string compared() const {
    return fmt::format("/possible-duplicates/new?kind=party&one={}&other={}", lenoir.value, twin.value);
  }
};

}  // namespace

TEST_CASE("cards that are like the one being typed are told with what they have in common") {
  TwinWorld world;

  const auto page = world.get(&world.louise, "/party-duplicates?name=lenoir+ateliers+sa&phone=071123456");
  CHECK(page.shows("Ateliers Lenoir SRL"));
  CHECK(page.shows("même téléphone, même nom"));
  CHECK(world.get_json(&world.louise, "/party-duplicates?name=lenoir+ateliers").shows("\"likenesses\":[\"name\"]"));
  CHECK_FALSE(world.get(&world.louise, "/party-duplicates?name=Toits+Hainaut").shows("Perhaps"));
  CHECK(world.get(&world.walter, "/party-duplicates?name=x").status == Status::forbidden);
}

TEST_CASE("a contact is found by both parts of his name while they are typed") {
  TwinWorld world;
  world.database->write([&](Transaction& tx) {
    parties::add_contact(tx, {"Michèle DUPONT", std::nullopt, "", ""}, world.louise);
  });

  CHECK(world.get(&world.louise, "/contact-duplicates?family_name=dupont&given_name=michele").shows("Michèle DUPONT"));
}

TEST_CASE("whoever sees a duplicate reports it, and the data steward finds both cards on one page") {
  TwinWorld world;
  CHECK(world.get(&world.louise, world.compared()).shows("Signaler à Christelle Collard"));

  world.report();

  const auto first_page = world.get(&world.chris, "/");
  CHECK(first_page.shows("Ateliers Lenoir SRL et Atelier Le Noir"));
  CHECK(first_page.shows("/possible-duplicates/1"));
  const auto page = world.get(&world.chris, "/possible-duplicates/1");
  CHECK(page.shows("Même patron"));
  CHECK(page.shows("Fusionner les deux fiches"));
  CHECK(world.count("SELECT count(*) FROM activities WHERE done_at IS NULL") == 1);
  CHECK_FALSE(world.get(&world.louise, "/").shows("possible-duplicates"));
}

TEST_CASE("a duplicate is reported with words, once, and whichever card is named first") {
  TwinWorld world;

  CHECK(world.post(&world.louise, "/possible-duplicates", world.pair({{"explanation", " "}})).status ==
        Status::unprocessable);
  world.report();
  world.report();
  world.post(&world.karim, "/possible-duplicates",
             {{"kind", "party"},
              {"one", std::to_string(world.twin.value)},
              {"other", std::to_string(world.lenoir.value)},
              {"explanation", "Encore"}});

  CHECK(world.count("SELECT count(*) FROM possible_duplicates") == 1);
  CHECK(world.count("SELECT count(*) FROM activities") == 1);
}

TEST_CASE("two cards that are different are not told together again, and the activity is done") {
  TwinWorld world;
  world.report();
  const auto like_lenoir = [&] {
    return world.database->read([&](Reads& db) {
      return parties::duplicates_of(db, parties::party_card(db, world.lenoir).value(), "BE", world.lenoir).size();
    });
  };
  world.database->write(
      [&](Transaction& tx) { tx.run("UPDATE parties SET name = 'Ateliers Lenoir' WHERE id = $1", world.twin); });

  CHECK(world.post(&world.louise, "/card-differences", world.pair()).status == Status::forbidden);
  CHECK(world.post(&world.chris, "/card-differences", world.pair()).status == Status::see_other);

  CHECK(like_lenoir() == 0);
  CHECK(world.count("SELECT count(*) FROM activities WHERE done_at IS NULL") == 0);
  CHECK_FALSE(world.get(&world.chris, "/").shows("possible-duplicates"));
}

TEST_CASE("two cards are compared only where both are there, and are two") {
  TwinWorld world;

  CHECK(world.get(&world.louise, "/possible-duplicates/new?kind=party&one=1&other=1").status == Status::not_found);
  CHECK(world.get(&world.louise, "/possible-duplicates/new?kind=contact&one=1&other=2").status == Status::not_found);
  CHECK(world.get(&world.louise, "/possible-duplicates/9").status == Status::not_found);
}

}  // namespace relais::client_file
