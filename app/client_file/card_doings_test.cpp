#include <doctest/doctest.h>

#include "parties/archival.h"
#include "parties/contact_card.h"
#include "parties/party.h"
#include "parties/steward.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::World;

struct DoingsWorld : World {
  Id<parties::Party> acme;
  Id<parties::Contact> julie;

  DoingsWorld() {
    database->write([&](Transaction& tx) {
      acme = parties::add_party(tx, {parties::PartyKind::organisation, "Acme SA", "", ""}, louise);
      julie = parties::add_contact(tx, {"Julie HENRARD", EmailAddress::from("julie@acme.example"), "", "", {}}, louise);
    });
  }

  std::string julies() const { return fmt::format("/contacts/{}", julie.value); }
  void ask_chris() {
    database->write(
        [&](Transaction& tx) { parties::ask_steward(tx, parties::card_of(julie), "Est-ce un doublon ?", louise); });
  }
  std::string completion() {
    return fmt::format("{}/activities/{}/completion", julies(), count("SELECT max(id) FROM activities"));
  }
};

}  // namespace

TEST_CASE("what is asked about a card stands on it, is ticked off there, and taken up again") {
  DoingsWorld world;
  world.ask_chris();
  CHECK(world.get(&world.chris, world.julies()).shows("Est-ce un doublon"));

  CHECK(world.post(&world.chris, world.completion(), {}).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM activities WHERE done_at IS NOT NULL") == 1);
  world.remove(&world.chris, world.completion());
  CHECK(world.count("SELECT count(*) FROM activities WHERE done_at IS NOT NULL") == 0);

  const auto elsewhere = fmt::format("/parties/{}/activities/1/completion", world.acme.value);
  CHECK(world.post(&world.chris, elsewhere, {}).status == Status::not_found);
}

TEST_CASE("the note that archiving wrote stands on the card, and in its story without the names of the program") {
  DoingsWorld world;
  world.post(&world.louise, world.julies() + "/archival", {{"reason", "left"}, {"explanation", "Partie en juin"}});

  CHECK(world.get(&world.louise, world.julies()).shows("id=\"work-notes\""));
  const auto story = world.get(&world.louise, world.julies() + "?tab=history");
  CHECK(story.shows("Note interne écrite"));
  CHECK(story.shows("A quitté la société"));
  CHECK_FALSE(story.shows("explanation"));
}

TEST_CASE("a contact of no party comes to the one that alone bears the name, and to none that is archived") {
  DoingsWorld world;
  const auto link = [&](const char* name) {
    return world.visit(web::Method::patch, &world.louise, world.julies(), {{"party_name", name}}, {}).status;
  };

  CHECK(link("Inconnue au bataillon") == Status::unprocessable);
  world.post(&world.chris, fmt::format("/parties/{}/archival", world.acme.value),
             {{"reason", "ceased"}, {"explanation", "Radiée"}});
  CHECK(link("Acme SA") == Status::unprocessable);
  world.remove(&world.chris, fmt::format("/parties/{}/archival", world.acme.value));
  CHECK(link("Acme SA") == Status::see_other);

  CHECK(world.count("SELECT count(*) FROM contacts WHERE party_id IS NOT NULL AND organisation = 'Acme SA'") == 1);
}

TEST_CASE("whoever is signed in finds what Relais is made of, and whom the postcodes are owed to") {
  DoingsWorld world;
  const auto page = world.get(&world.walter, "/about");
  CHECK(page.shows("CC BY 4.0"));
  CHECK(page.shows("SQLite"));
}

}  // namespace relais::client_file
