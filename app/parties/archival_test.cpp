#include "parties/archival.h"

#include <doctest/doctest.h>

#include "parties/change_of_company.h"
#include "parties/closed_card.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "testing/world.h"

namespace relais::parties {
namespace {

using testing::World;

struct CardWorld : World {
  Id<Party> acme;
  Id<Contact> julie;

  CardWorld() {
    database->write([&](Transaction& tx) {
      acme = add_party(tx, {PartyKind::organisation, "Acme SA", "", ""}, louise);
      julie = add_contact(tx, {"Julie HENRARD", EmailAddress::from("julie@acme.example"), "", "Acme SA", acme}, louise);
    });
  }

  bool archive_julie(const std::string& words) {
    return database->write([&](Transaction& tx) {
      return archive(tx, card_of(julie), ArchivalReason::left, Explanation::from(words).value(), louise);
    });
  }

  std::optional<ClosedCard> closed_julie() {
    return database->read([&](Reads& db) { return closed(db, julie); });
  }
};

}  // namespace

TEST_CASE("archiving keeps the reason, the words and by whom, and leaves a note and a line of the story") {
  CardWorld world;

  CHECK(world.archive_julie("  Partie chez Globex "));

  const auto archival = world.database->read([&](Reads& db) { return archival_of(db, card_of(world.julie)); });
  REQUIRE(archival);
  CHECK(archival->explanation == "Partie chez Globex");
  CHECK(archival->by_name == "Louise Dubois");
  CHECK(world.count("SELECT count(*) FROM messages WHERE record_kind = 'contact' AND body = 'Partie chez Globex'") ==
        1);
  CHECK(world.count("SELECT count(*) FROM events WHERE record_kind = 'contact' AND kind = 'archived'") == 1);
}

TEST_CASE("archiving twice keeps the first words and tells the story once") {
  CardWorld world;
  world.archive_julie("Partie");

  CHECK_FALSE(world.archive_julie("Encore"));

  CHECK(world.count("SELECT count(*) FROM contact_archivals WHERE explanation = 'Partie'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE record_kind = 'contact'") == 1);
}

TEST_CASE("blank words are no explanation, and so are endless ones") {
  CHECK_FALSE(Explanation::from(" \n "));
  CHECK_FALSE(Explanation::from(std::string(501, 'a')));
  CHECK(Explanation::from(std::string(500, 'a')));
}

TEST_CASE("only the data steward archives for another reason, and a party for any") {
  CardWorld world;
  const auto julie = card_of(world.julie);
  const auto acme = card_of(world.acme);

  CHECK(can_archive(world.louise, julie, ArchivalReason::left));
  CHECK_FALSE(can_archive(world.walter, julie, ArchivalReason::left));
  CHECK_FALSE(can_archive(world.louise, julie, ArchivalReason::duplicate));
  CHECK_FALSE(can_archive(world.nora, acme, ArchivalReason::bankrupt));
  CHECK(can_archive(world.chris, julie, ArchivalReason::duplicate));
  CHECK(can_archive(world.chris, acme, ArchivalReason::bankrupt));
}

TEST_CASE("bringing back is told, and leaves the card in use") {
  CardWorld world;
  world.archive_julie("Partie");

  CHECK(world.database->write([&](Transaction& tx) { return bring_back(tx, card_of(world.julie), world.chris); }));

  CHECK_FALSE(world.closed_julie());
  CHECK(world.count("SELECT count(*) FROM events WHERE kind = 'brought_back'") == 1);
}

TEST_CASE("a card is closed by its own archival and by that of its party, and says why and where she is now") {
  CardWorld world;
  world.database->write([&](Transaction& tx) {
    archive(tx, card_of(world.acme), ArchivalReason::bankrupt, Explanation::from("Jugement du 3 mars").value(),
            world.chris);
  });
  REQUIRE(world.closed_julie());
  CHECK(world.closed_julie()->why.find("Acme SA") != std::string::npos);
  CHECK(world.closed_julie()->why.find("Jugement du 3 mars") != std::string::npos);

  world.archive_julie("Partie chez Globex");
  world.database->write([&](Transaction& tx) {
    const auto globex = add_party(tx, {PartyKind::organisation, "Globex", "", ""}, world.louise);
    add_card_at(tx, world.julie, globex, "BE", world.louise);
  });

  CHECK(world.closed_julie()->why.find("Partie chez Globex") != std::string::npos);
  REQUIRE(world.closed_julie()->instead);
  CHECK(world.closed_julie()->instead->organisation == "Globex");
}

TEST_CASE("who changes company has a new card with the name and the mobile, and nothing of the old company") {
  CardWorld world;
  world.database->write([&](Transaction& tx) {
    auto card = contact_card(tx, world.julie).value();
    auto more = card;
    more.mobile = "+32 474 84 43 18";
    more.phone = "+32 71 12 34 56";
    more.function = "comptable";
    change_contact(tx, world.julie, card, more, "BE", world.louise);
    const auto globex = add_party(tx, {PartyKind::organisation, "Globex", "", ""}, world.louise);
    const auto now_there = contact_card(tx, add_card_at(tx, world.julie, globex, "BE", world.louise)).value();

    CHECK(now_there.name == "Julie HENRARD");
    CHECK(now_there.mobile == "+32 474 84 43 18");
    CHECK(now_there.organisation == "Globex");
    CHECK(now_there.phone + now_there.email + now_there.function == "");
    CHECK(other_cards_of(tx, world.julie).size() == 1);
  });
}

}  // namespace relais::parties
