#include "parties/archival.h"

#include <doctest/doctest.h>

#include "parties/contact_card.h"
#include "parties/party.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::World;

struct CardWorld : World {
  Id<parties::Party> acme;
  Id<parties::Contact> julie;
  Id<parties::Contact> marc;

  CardWorld() {
    database->write([&](Transaction& tx) {
      acme = parties::add_party(tx, {parties::PartyKind::organisation, "Acme SA", "", ""}, louise);
      julie = add(tx, "Julie HENRARD", "julie@acme.example");
      marc = add(tx, "Marc LENOIR", "marc@acme.example");
    });
  }

  Id<parties::Contact> add(Transaction& tx, const std::string& name, const std::string& email) {
    return parties::add_contact(tx, {name, EmailAddress::from(email), "0474 84 43 18", "Acme SA", acme}, louise);
  }

  std::string julies(const std::string& what) const { return fmt::format("/contacts/{}/{}", julie.value, what); }
  std::string acmes(const std::string& what) const { return fmt::format("/parties/{}/{}", acme.value, what); }

  testing::Page archive_julie(const Person& by, Form more = {}) {
    Form form{{"reason", "left"}, {"explanation", "Le standard me l'a dit"}};
    for (auto& field : more) form.push_back(field);
    return post(&by, julies("archival"), form);
  }

  std::string julies_request() {
    const auto number = new_request(louise, "Toit envolé");
    database->write(
        [&](Transaction& tx) { tx.run("UPDATE requests SET requester_id = $2 WHERE number = $1", number, julie); });
    return number;
  }

  std::int64_t archivals() {
    return count("SELECT (SELECT count(*) FROM contact_archivals) + (SELECT count(*) FROM party_archivals)");
  }
};

}  // namespace

TEST_CASE("whoever learns that a contact has left archives her card, and says how he knows") {
  CardWorld world;
  const auto form = world.get(&world.louise, world.julies("archival/new"));
  CHECK(form.shows("A quitté la société"));
  CHECK(form.shows("Réservé au responsable des fiches"));
  CHECK(form.shows("Demander à Christelle Collard"));

  CHECK(world.archive_julie(world.louise).status == Status::see_other);

  CHECK(world.archivals() == 1);
  CHECK(world.get(&world.louise, world.julies("archival/new")).shows("Le standard me l&#39;a dit"));
}

TEST_CASE("without words the form comes back with what was chosen, and nothing is archived") {
  CardWorld world;

  const auto page = world.post(&world.louise, world.julies("archival"), {{"reason", "left"}, {"explanation", "  "}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Dites comment vous le savez"));
  CHECK(page.shows("value=\"left\" checked"));
  CHECK(world.archivals() == 0);
}

TEST_CASE("a duplicate is archived by the data steward alone, and so is a party") {
  CardWorld world;
  const Form duplicate{{"reason", "duplicate"}, {"explanation", "Deux fiches"}};
  const Form bankrupt{{"reason", "bankrupt"}, {"explanation", "Jugement du 3 mars"}};

  CHECK(world.post(&world.louise, world.julies("archival"), duplicate).status == Status::forbidden);
  CHECK(world.post(&world.nora, world.acmes("archival"), bankrupt).status == Status::forbidden);
  CHECK(world.archivals() == 0);
  CHECK(world.post(&world.chris, world.julies("archival"), duplicate).status == Status::see_other);
  CHECK(world.post(&world.chris, world.acmes("archival"), bankrupt).status == Status::see_other);
  CHECK(world.archivals() == 2);
}

TEST_CASE("merged is a reason that only merging gives, and a party does not leave") {
  CardWorld world;

  CHECK(world.post(&world.chris, world.julies("archival"), {{"reason", "merged"}, {"explanation", "x"}}).status ==
        Status::unprocessable);
  CHECK(world.post(&world.chris, world.acmes("archival"), {{"reason", "left"}, {"explanation", "x"}}).status ==
        Status::unprocessable);
}

TEST_CASE("anyone else asks the data steward, who finds it among her activities with the explanation") {
  CardWorld world;

  const auto asked = world.post(&world.louise, world.acmes("archival-requests"),
                                {{"explanation", "Le curateur a appelé"}, {"reason", "bankrupt"}});

  CHECK(asked.status == Status::see_other);
  CHECK(world.archivals() == 0);
  const auto first_page = world.get(&world.chris, "/");
  CHECK(first_page.shows("Archiver Acme SA (Faillite)"));
  CHECK(first_page.shows("Le curateur a appelé"));
  CHECK(first_page.shows(fmt::format("href=\"/parties/{}", world.acme.value)));
}

TEST_CASE("who works elsewhere now has a new card there in the same save, and her requests stay with the old one") {
  CardWorld world;
  const auto number = world.julies_request();

  world.archive_julie(world.louise, {{"company", "Toits Hainaut SA"}});

  CHECK(world.archivals() == 1);
  CHECK(world.count(
            "SELECT count(*) FROM contacts WHERE name = 'Julie HENRARD' AND organisation = 'Toits Hainaut SA'") == 1);
  CHECK(world.count("SELECT count(*) FROM parties") == 2);
  CHECK(world.count("SELECT count(*) FROM contacts JOIN contacts AS other ON other.holder_id = contacts.holder_id"
                    " AND other.id <> contacts.id") == 2);
  CHECK(world.count("SELECT count(*) FROM requests JOIN contacts ON contacts.id = requester_id"
                    " WHERE organisation = 'Acme SA'") == 1);
}

TEST_CASE("a company that is known already is not made again") {
  CardWorld world;
  world.database->write([&](Transaction& tx) {
    parties::add_party(tx, {parties::PartyKind::organisation, "Toits Hainaut SA", "", ""}, world.louise);
  });

  world.archive_julie(world.louise, {{"company", "toits hainaut"}});

  CHECK(world.count("SELECT count(*) FROM parties") == 2);
  CHECK(world.count("SELECT count(*) FROM contacts WHERE organisation = 'Toits Hainaut SA'") == 1);
}

TEST_CASE("what is open in her name goes over to whom one chooses, and stays where nobody is chosen") {
  CardWorld world;
  const auto number = world.julies_request();
  CHECK(world.get(&world.louise, world.julies("archival/new")).shows(number));

  SUBCASE("to a colleague of hers") {
    world.archive_julie(world.louise, {{"new_requester", std::to_string(world.marc.value)}});

    CHECK(world.get(&world.louise, "/requests/" + number).shows("Marc LENOIR"));
    CHECK(world.count("SELECT count(*) FROM events WHERE kind = 'requester_changed'") == 1);
  }
  SUBCASE("or stays") {
    world.archive_julie(world.louise);

    CHECK(world.get(&world.louise, "/requests/" + number).shows("Julie HENRARD"));
  }
}

TEST_CASE("only the data steward brings a card back, and it is told") {
  CardWorld world;
  world.archive_julie(world.louise);

  CHECK(world.remove(&world.louise, world.julies("archival")).status == Status::forbidden);
  CHECK(world.remove(&world.chris, world.julies("archival")).status == Status::see_other);

  CHECK(world.archivals() == 0);
  CHECK(world.count("SELECT count(*) FROM events WHERE kind = 'brought_back'") == 1);
}

TEST_CASE("a card that does not exist is a 404") {
  CardWorld world;

  CHECK(world.get(&world.louise, "/contacts/999/archival/new").status == Status::not_found);
  CHECK(world.get(&world.louise, "/parties/x/archival/new").status == Status::not_found);
}

TEST_CASE("an archived party gets no new contact and no new site, and says why") {
  CardWorld world;
  const Form why{{"reason", "ceased"}, {"explanation", "Radiée au Moniteur"}};
  REQUIRE(world.post(&world.chris, world.acmes("archival"), why).status == Status::see_other);

  const auto contact =
      world.post(&world.louise, "/contacts",
                 {{"party", std::to_string(world.acme.value)}, {"family_name", "Dupont"}, {"given_name", "Michèle"}});
  CHECK(contact.status == Status::unprocessable);
  CHECK(contact.shows("Radiée au Moniteur"));
  CHECK(contact.shows("DUPONT"));
  const auto site = world.post(&world.louise, world.acmes("sites"), {{"name", "Dépôt"}});
  CHECK(site.status == Status::unprocessable);
  CHECK(site.shows("Radiée au Moniteur"));
  CHECK(world.count("SELECT (SELECT count(*) FROM contacts) + (SELECT count(*) FROM sites)") == 2);
}

TEST_CASE("whoever adds a contact that may be there already is shown it, and may say that it is another") {
  CardWorld world;
  Form form{{"party", std::to_string(world.acme.value)}, {"family_name", "Henrard"}, {"given_name", "Julie"}};

  const auto asked = world.post(&world.louise, "/contacts", form);
  CHECK(asked.status == Status::unprocessable);
  CHECK(asked.shows(fmt::format("/contacts/{}", world.julie.value)));
  CHECK(world.count("SELECT count(*) FROM contacts") == 2);

  form.push_back({"other_card", "yes"});
  CHECK(world.post(&world.louise, "/contacts", form).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM contacts") == 3);
}

}  // namespace relais::client_file
