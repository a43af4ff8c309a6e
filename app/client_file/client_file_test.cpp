#include <doctest/doctest.h>

#include "parties/card_number.h"
#include "parties/party_card.h"
#include "testing/desk.h"

namespace relais::client_file {
namespace {

using testing::Desk;
using testing::Form;
using testing::Page;
using testing::World;

const Form lenoir{{"kind", "organisation"},
                  {"name", "Ateliers Lenoir SRL"},
                  {"other_name", "Lenoir Métal"},
                  {"relations", "client"},
                  {"relations", "supplier"},
                  {"street", "rue de l'Étang 14"},
                  {"postcode", "7170"},
                  {"town", "Manage"},
                  {"country", "BE"},
                  {"phone", "+32 72 84 43 18"},
                  {"email", "info@lenoir.example"},
                  {"vat_liability", "liable"},
                  {"vat_number", "be 0403.227.515"},
                  {"establishment_number", "2.000.000.339"},
                  {"tags", "verrière, Facture par mail,verriere"},
                  {"main_civility", "Monsieur"},
                  {"main_family_name", "lenoir"},
                  {"main_given_name", "marc"},
                  {"main_phone", "064/22.18.05"},
                  {"private_note", "Paie à 30 jours."}};

std::string made(World& world, const std::string& address, const Form& form) {
  const auto answer = world.post(&world.louise, address, form);
  REQUIRE(answer.status == Status::see_other);
  return answer.header("Location");
}

Page patch(World& world, const std::string& address, const Form& form) {
  return world.visit(web::Method::patch, &world.louise, address, form, {{"Accept", "text/html"}});
}

std::string id_in(const std::string& address) { return address.substr(address.rfind('/') + 1); }

}  // namespace

TEST_CASE("a party is typed in one go with its main contact, and stands on its page as it is kept") {
  World world;
  const auto address = made(world, "/parties", lenoir);

  const auto page = world.get(&world.louise, address);
  for (const auto* words :
       {"Ateliers Lenoir SRL", "Lenoir Métal", "BE 0403.227.515", "chiffre de contrôle juste", "2.000.000.339",
        "Marc LENOIR", "+32 64 22 18 05", "+32 72 84 43 18", "Paie à 30 jours.", "verrière"})
    CHECK(page.shows(words));
  const auto json = world.get_json(&world.louise, address);
  CHECK(json.shows(R"("relations":"client,supplier")"));
  CHECK(json.shows(R"("enterprise_number":"BE0403227515")"));
  CHECK(json.shows(R"("tags":["Facture par mail","verrière"])"));
  CHECK(json.shows(R"("phone":{"at":"+32 64 22 18 05","of":"own"},"email":{"at":"info@lenoir.example","of":"party"})"));
}

TEST_CASE("a number that only may be wrong is said, and the card is kept all the same") {
  World world;
  const auto answer = world.post(&world.louise, "/parties", lenoir);
  CHECK(answer.status == Status::see_other);
  auto wrong = lenoir;
  wrong.push_back({"website", "pas un site"});
  wrong[0] = {"kind", "king"};
  const auto refused = world.post(&world.louise, "/parties", wrong);
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Choisissez une de ces possibilités."));
  CHECK(refused.shows("a déjà ce numéro d’établissement"));
  CHECK(refused.shows("Ouvrir la fiche de Ateliers Lenoir SRL"));
  CHECK(refused.shows("site web"));
}

TEST_CASE("what changes on a card is in its story, the main contact and the tags with it") {
  World world;
  const auto address = made(world, "/parties", lenoir);
  CHECK(patch(world, address, {{"town", "Seneffe"}, {"main_function", "gérant"}, {"tags", "verrière"}, {"parent", ""}})
            .status == Status::see_other);

  const auto story = world.get(&world.louise, address + "?tab=history");
  CHECK(story.shows("<del>Manage</del>"));
  CHECK(story.shows("<ins>Seneffe</ins>"));
  CHECK(story.shows("Étiquette enlevée"));
  CHECK(world.get(&world.louise, address).shows("gérant"));
  // What was not sent stays.
  CHECK(world.get_json(&world.louise, address).shows(R"("vat_number":"BE0403227515")"));
}

TEST_CASE("of two who change one party at once the second sees both versions") {
  World world;
  const auto address = made(world, "/parties", lenoir);
  patch(world, address, {{"town", "Seneffe"}, {"seen.town", "Manage"}});

  const auto told = patch(world, address, {{"town", "Gand"}, {"seen.town", "Manage"}});

  CHECK(told.status == Status::conflict);
  CHECK(told.shows("Seneffe"));
  CHECK(world.get_json(&world.louise, address).shows(R"("town":"Seneffe")"));
}

TEST_CASE("a company above another is found by its name, and of several one is chosen") {
  World world;
  const auto head = made(world, "/parties", {{"name", "Groupe Lenoir SA"}, {"establishment_why", "holding"}});
  auto daughter = lenoir;
  daughter.push_back({"parent_name", "groupe lenoir"});
  const auto address = made(world, "/parties", daughter);
  CHECK(world.get(&world.louise, address).shows("Groupe Lenoir SA"));
  CHECK(world.get(&world.louise, head).shows("Ateliers Lenoir SRL"));

  const auto refused = patch(world, head, {{"parent", id_in(address)}, {"seen.parent", ""}});
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("sa propre maison mère"));
  CHECK(world.get_json(&world.louise, "/party-choices?parent_name=lenoir").shows("Groupe Lenoir SA"));
  CHECK(world.post(&world.louise, "/parties", {{"name", "X"}, {"kind", "individual"}, {"parent_name", "personne"}})
            .shows("Choisissez la société"));
}

TEST_CASE("a contact stands at a site, and is reached by what the site or the party has where his card has nothing") {
  World world;
  const auto party = made(world, "/parties", lenoir);
  made(world, party + "/sites",
       {{"name", "Seneffe, dépôt"}, {"phone", "064 33 70 12"}, {"information", "Clé à la loge"}});
  const auto page = world.get(&world.louise, party);
  CHECK(page.shows("Seneffe, dépôt"));
  CHECK(page.shows("Clé à la loge"));
  const auto site = std::to_string(world.count("SELECT max(id) FROM sites"));

  const auto contact = made(world, "/contacts",
                            {{"party", id_in(party)},
                             {"site", site},
                             {"family_name", "collard"},
                             {"given_name", "dimitri"},
                             {"function", "chef d'atelier"},
                             {"starts_on", "2026-03-03"}});
  const auto card = world.get(&world.louise, contact);
  for (const auto* words :
       {"Dimitri COLLARD", "+32 64 33 70 12", "du site", "info@lenoir.example", "du tiers", "03/03/2026"})
    CHECK(card.shows(words));
  patch(world, contact, {{"given_name", "dimitri"}, {"family_name", "colard"}, {"seen.family_name", "COLLARD"}});
  CHECK(world.get(&world.louise, contact).shows("Dimitri COLARD"));
  CHECK(world.get(&world.louise, contact + "?tab=history").shows("<ins>COLARD</ins>"));
  patch(world, "/sites/" + site, {{"phone", "065 31 23 45"}});
  CHECK(world.get(&world.louise, contact).shows("+32 65 31 23 45"));
}

TEST_CASE("a contact bears the name of his party, the new one when it is called otherwise") {
  World world;
  const auto party = made(world, "/parties", lenoir);
  const auto contact = made(world, "/contacts", {{"party", id_in(party)}, {"family_name", "henrard"}});
  CHECK(world.get_json(&world.louise, contact).shows(R"("organisation":"Ateliers Lenoir SRL")"));

  patch(world, party, {{"name", "Lenoir Verrières SA"}});

  CHECK(world.get_json(&world.louise, contact).shows(R"("organisation":"Lenoir Verrières SA")"));
  CHECK(world.get_json(&world.louise, "/search-candidates?q=verrieres").shows("HENRARD"));
}

TEST_CASE("whom an answer may go to besides is chosen among the contacts of the requester's party") {
  Desk desk;
  auto form = lenoir;
  form.push_back({"main_email", "marc@lenoir.example"});
  const auto party = made(desk, "/parties", form);
  const auto contact = made(desk, "/contacts",
                            {{"party", id_in(party)}, {"family_name", "henrard"}, {"email", "compta@lenoir.example"}});
  desk.post(&desk.louise, "/requests",
            {{"title", "Fuite"}, {"requester", "henrard"}, {"requester_id", id_in(contact)}});
  const auto found = desk.get_json(&desk.louise, contact);
  const auto at = found.body.find("DEM-");
  REQUIRE(at != std::string::npos);
  const auto request = "/requests/" + found.body.substr(at, std::string_view{"DEM-2026-000001"}.size());

  CHECK(desk.get(&desk.louise, request).shows(contact));
  CHECK(desk.get(&desk.louise, request).shows("Choisir parmi les interlocuteurs de"));
  const auto page = desk.get(&desk.louise, request + "?choose=watcher");
  CHECK(page.shows("marc@lenoir.example"));
  desk.post(&desk.louise, request + "/watchers", {{"name", "Marc LENOIR"}, {"email", "marc@lenoir.example"}});
  CHECK(desk.get_json(&desk.louise, request).shows(R"("email":"marc@lenoir.example")"));
}

TEST_CASE("a service needs a name, a contact a site of its own party, and days in their order") {
  World world;
  const auto party = made(world, "/parties", lenoir);
  const auto other = made(world, "/parties", {{"name", "Toits Hainaut SA"}, {"establishment_why", "demandé"}});
  made(world, other + "/sites", {{"name", "Mons"}});
  const auto site = std::to_string(world.count("SELECT max(id) FROM sites"));
  const auto said = [&](Form form, std::string_view words) {
    form.push_back({"party", id_in(party)});
    const auto answer = world.post(&world.louise, "/contacts", form);
    CHECK(answer.status == Status::unprocessable);
    CHECK(answer.shows(words));
  };
  said({{"quality", "service"}}, "Donnez un nom au service.");
  said({{"family_name", "HENRARD"}, {"site", site}}, "n’est pas un de ceux du tiers");
  said({{"family_name", "HENRARD"}, {"starts_on", "2026-02-01"}, {"ends_on", "2026-01-01"}}, "avant le début");
  said({{"family_name", "HENRARD"}, {"email", "x"}}, "pas une adresse");
  CHECK(world.post(&world.louise, other + "/sites", {{"name", " "}}).shows("Donnez un nom au site."));
  CHECK(world.post(&world.louise, "/contacts", {{"family_name", "X"}, {"party", "999"}}).status ==
        Status::unprocessable);
}

TEST_CASE("a field that somebody hides keeps what it holds, and comes back with its mistake") {
  World world;
  const auto address = made(world, "/parties", lenoir);
  Form shown{{"shown", "name"}, {"shown", "email"}};
  CHECK(patch(world, "/form-displays/party", shown).status == Status::see_other);

  const auto form = world.get(&world.louise, address + "/edit");
  CHECK_FALSE(form.shows("name=\"vat_number\""));
  CHECK_FALSE(form.shows("seen.vat_number"));
  CHECK_FALSE(form.shows("seen.main_phone"));
  CHECK(form.shows("name=\"email\""));
  CHECK(patch(world, address, {{"email", "compta@lenoir.example"}, {"seen.email", "info@lenoir.example"}}).status ==
        Status::see_other);
  CHECK(world.get_json(&world.louise, address).shows(R"("vat_number":"BE0403227515")"));
  CHECK(world.get_json(&world.louise, address).shows(R"("name":"Marc LENOIR")"));
  const auto refused = world.post(&world.louise, "/parties", {{"name", "Toits Hainaut SA"}});
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("name=\"establishment_why\""));
}

TEST_CASE("for an intervention a program is given those of the site and those of none") {
  World world;
  const auto party = made(world, "/parties", lenoir);
  made(world, party + "/sites", {{"name", "Seneffe"}});
  const auto site = std::to_string(world.count("SELECT max(id) FROM sites"));
  made(world, "/contacts", {{"party", id_in(party)}, {"site", site}, {"family_name", "collard"}});

  const auto here = world.get_json(&world.louise, party + "/contacts?site=" + site);
  CHECK(here.shows("COLLARD"));
  CHECK(here.shows("LENOIR"));
  const auto elsewhere = world.get_json(&world.louise, party + "/contacts?site=none");
  CHECK_FALSE(elsewhere.shows("COLLARD"));
  CHECK(elsewhere.shows("LENOIR"));
  CHECK(world.get_json(&world.louise, party + "/contacts").shows("COLLARD"));
  CHECK(world.get_json(&world.louise, party + "/contacts?site=999").status == Status::not_found);
}

TEST_CASE("recipients come in the order in which one would choose, each address once") {
  World world;
  auto form = lenoir;
  form.push_back({"main_email", "marc@lenoir.example"});
  const auto party = made(world, "/parties", form);
  made(world, party + "/sites", {{"name", "Seneffe"}, {"contact_name", "La loge"}, {"email", "loge@lenoir.example"}});
  const auto site = std::to_string(world.count("SELECT max(id) FROM sites"));
  const auto contact = made(world, "/contacts",
                            {{"party", id_in(party)}, {"family_name", "henrard"}, {"email", "compta@lenoir.example"}});
  made(world, "/contacts",
       {{"party", id_in(party)}, {"family_name", "double"}, {"email", "COMPTA@lenoir.example"}, {"other_card", "yes"}});

  const auto offered = world.get_json(&world.louise, party + "/recipients?site=" + site + "&contact=" + id_in(contact));

  CHECK(offered.body == R"({"recipients":[{"as":"record","name":"HENRARD","email":"compta@lenoir.example"},)"
                        R"({"as":"main_contact","name":"Marc LENOIR","email":"marc@lenoir.example"},)"
                        R"({"as":"party","name":"Ateliers Lenoir SRL","email":"info@lenoir.example"},)"
                        R"({"as":"site","name":"La loge","email":"loge@lenoir.example"},)"
                        R"({"as":"oneself","name":"Louise Dubois","email":"Louise@desk.example"}]})");
  CHECK(world.get(&world.louise, party + "/recipients").shows("vous-même"));
}

TEST_CASE("the requests of a client stand on his card and on that of his party, as far as one may see them") {
  Desk desk;
  const auto party = made(desk, "/parties", lenoir);
  const auto contact = id_in(made(desk, "/contacts", {{"party", id_in(party)}, {"family_name", "henrard"}}));
  desk.post(&desk.louise, "/requests",
            {{"title", "Fuite au dépôt"}, {"requester_id", contact}, {"requester", "henrard"}, {"channel", "call"}});

  CHECK(desk.get(&desk.louise, "/contacts/" + contact).shows("Fuite au dépôt"));
  CHECK(desk.get(&desk.louise, party + "?tab=requests").shows("Fuite au dépôt"));
  const auto json = desk.get_json(&desk.louise, party);
  CHECK(json.shows(R"("title":"Fuite au dépôt")"));
  CHECK(desk.get(&desk.walter, party).status == Status::forbidden);
  CHECK(desk.get(&desk.louise, "/parties/999").status == Status::not_found);
  CHECK(desk.get(&desk.louise, "/contacts/999").status == Status::not_found);
}

}  // namespace relais::client_file
