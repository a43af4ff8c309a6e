#include <doctest/doctest.h>

#include "parties/change_of_company.h"
#include "parties/party_card.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::World;

struct StandingWorld : World {
  Id<parties::Party> acme;
  Id<parties::Contact> julie;

  StandingWorld() {
    database->write([&](Transaction& tx) {
      acme = parties::add_party(tx, {parties::PartyKind::organisation, "Acme Toitures SA", "", ""}, louise);
      julie = parties::add_contact(
          tx, {"Julie HENRARD", EmailAddress::from("julie@acme.example"), "", "Acme Toitures SA", acme}, louise);
    });
  }

  std::string julies() const { return fmt::format("/contacts/{}", julie.value); }

  void archive_julie(Form more = {}) {
    more.push_back({"reason", "left"});
    more.push_back({"explanation", "Le standard me l'a dit"});
    post(&louise, julies() + "/archival", more);
  }

  testing::Page add_party(const std::string& name, Form more = {}) {
    more.push_back({"name", name});
    more.push_back({"kind", "organisation"});
    more.push_back({"establishment_why", "Pas encore reçu"});
    return post(&louise, "/parties", more);
  }
};

}  // namespace

TEST_CASE("the page of an archived card says why, where she is now, and is brought back by the data steward alone") {
  StandingWorld world;
  CHECK(world.get(&world.louise, world.julies()).shows("/archival/new"));
  world.archive_julie({{"company", "Globex"}});

  const auto page = world.get(&world.louise, world.julies());
  CHECK(page.shows("A quitté la société"));
  CHECK(page.shows("Le standard me l&#39;a dit"));
  CHECK(page.shows(">Globex</a>"));
  CHECK_FALSE(page.shows("Ramener"));
  CHECK_FALSE(page.shows("/archival/new"));
  CHECK(world.get(&world.chris, world.julies()).shows("Ramener"));
}

TEST_CASE("a party like one that is there is shown before it is kept, and kept by whoever says that it is another") {
  StandingWorld world;

  const auto page = world.add_party("toitures acme srl");

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Acme Toitures SA"));
  CHECK(page.shows("C’est une autre fiche"));
  CHECK(world.count("SELECT count(*) FROM parties") == 1);
  CHECK(world.add_party("toitures acme srl", {{"other_card", "yes"}}).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM parties") == 2);
}

TEST_CASE("a card that is like another says so beside it, and the one that was lost leads to the other") {
  StandingWorld world;
  world.add_party("Toitures Acme SRL", {{"other_card", "yes"}});
  const auto twin = world.count("SELECT max(id) FROM parties");
  const auto acmes = fmt::format("/parties/{}", world.acme.value);
  CHECK(world.get(&world.louise, acmes).shows("Peut-être un doublon"));
  CHECK(world.get(&world.louise, acmes).shows("Signaler à Christelle Collard"));

  world.post(&world.chris, "/merges",
             {{"kind", "party"},
              {"one", std::to_string(world.acme.value)},
              {"other", std::to_string(twin)},
              {"keep", "one"},
              {"explanation", "La même société"}});

  const auto lost = world.get(&world.louise, fmt::format("/parties/{}", twin));
  CHECK(lost.shows("Cette fiche est fusionnée avec une autre"));
  CHECK(lost.shows(fmt::format("href=\"{}\"", acmes)));
  CHECK_FALSE(world.get(&world.louise, acmes).shows("Peut-être un doublon"));
}

}  // namespace relais::client_file
