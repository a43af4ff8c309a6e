#include <doctest/doctest.h>

#include "parties/candidates.h"
#include "parties/contact.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::World;

void card(World& world, const std::string& name, const std::string& email, const std::string& phone,
          const std::string& organisation = "") {
  world.database->write([&](Transaction& tx) {
    parties::add_contact(tx, {name, EmailAddress::from(email), phone, organisation}, world.louise);
  });
}

std::vector<std::string> found(World& world, const parties::Sought& sought) {
  const auto candidates = world.database->read([&](Reads& db) { return parties::candidates_for(db, sought, "BE"); });
  std::vector<std::string> names;
  for (const auto& each : candidates.found) names.push_back(each.name);
  return names;
}

std::vector<std::string> nearest(World& world, const std::string& name) {
  const auto candidates = world.database->read([&](Reads& db) {
    return parties::candidates_for(db, {name, "", ""}, "BE");
  });
  std::vector<std::string> names;
  for (const auto& each : candidates.nearest) names.push_back(each.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("somebody is found by the beginnings of his names, in any order, without accents") {
  World world;
  card(world, "Michèle DUPONT", "", "");
  card(world, "Michel DURAND", "", "");

  CHECK(found(world, {"dupont michele", "", ""}) == Names{"Michèle DUPONT"});
  CHECK(found(world, {"MICHELE dup", "", ""}) == Names{"Michèle DUPONT"});
  CHECK(found(world, {"mich", "", ""}) == Names{"Michel DURAND", "Michèle DUPONT"});
  CHECK(found(world, {"du mi", "", ""}).size() == 2);
  CHECK(found(world, {"martin", "", ""}).empty());
}

TEST_CASE("somebody is found by his number in any layout, from its first digits on, and by his address") {
  World world;
  card(world, "Luc PIRARD", "Luc.Pirard@pirard.example", "071/12.34.56");
  card(world, "Anne LEROY", "anne@leroy.example", "0474 84 43 18");

  CHECK(found(world, {"", "+32 71 12 34 56", ""}) == Names{"Luc PIRARD"});
  CHECK(found(world, {"", "071123", ""}) == Names{"Luc PIRARD"});
  CHECK(found(world, {"", "0032(0)474.84.43.18", ""}) == Names{"Anne LEROY"});
  CHECK(found(world, {"", "", "luc.pirard@PIRARD.example"}) == Names{"Luc PIRARD"});
  CHECK(found(world, {"", "", "luc.pir@"}).empty());
  CHECK(found(world, {"Personne", "071123456", ""}) == Names{"Luc PIRARD"});
}

TEST_CASE("somebody is found by his company, and by both") {
  World world;
  card(world, "Luc PIRARD", "", "", "Toitures du Centre SRL");
  card(world, "Anne LEROY", "", "", "Toitures du Centre SRL");

  CHECK(found(world, {"toitures centre", "", ""}).size() == 2);
  CHECK(found(world, {"leroy centre", "", ""}) == Names{"Anne LEROY"});
}

TEST_CASE("where nobody is called so, the nearest are those one slip of the keyboard away") {
  World world;
  card(world, "Michel DUPONT", "", "");
  card(world, "Michelle DUPOND", "", "");
  card(world, "Marc LENOIR", "", "");

  CHECK(found(world, {"dupont michele", "", ""}).empty());
  CHECK(nearest(world, "dupont michele") == Names{"Michel DUPONT", "Michelle DUPOND"});
  CHECK(nearest(world, "lenior marc") == Names{"Marc LENOIR"});
  CHECK(nearest(world, "vandenbroucke").empty());
}

TEST_CASE("that nobody is there is said with the number of cards that were looked through") {
  World world;
  card(world, "Michel DUPONT", "", "");

  const auto page = world.get(&world.louise, "/contact-candidates?requester=dupont+michele+0474+84+43+18");

  CHECK(page.status == Status::ok);
  CHECK(page.shows("Ni «\u00a0Michele DUPONT\u00a0» ni ce numéro parmi 1 interlocuteur."));
  CHECK(page.shows("Michel DUPONT"));
  CHECK(page.shows(R"(data-filled="requester_phone" data-text="0474 84 43 18")"));
  CHECK_FALSE(page.shows("<html"));
}

TEST_CASE("a card is shown with what is open of it, for those who may see it") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite au toit");

  CHECK(world.get(&world.louise, "/contact-candidates?requester=lenoir").shows("Fuite au toit"));
  CHECK(world.get_json(&world.karim, "/contact-candidates?q=lenoir").shows(number));
  CHECK(world.get(&world.walter, "/contact-candidates?q=lenoir").status == Status::forbidden);
  CHECK(world.get(nullptr, "/contact-candidates?q=lenoir").status == Status::see_other);
}

TEST_CASE("a mark of the search is no more than what was typed") {
  World world;
  card(world, "Michel DUPONT", "", "");

  CHECK(found(world, {"%", "", ""}).empty());
  CHECK(found(world, {"du_nt", "", ""}).empty());
  CHECK(found(world, {"' OR 1=1 --", "", ""}).empty());
  CHECK(world.get(&world.louise, "/contact-candidates?requester=%3Cscript%3Ealert(1)").shows("<script>alert") == false);
}

TEST_CASE("cards of before the search get their words, and are found then") {
  World world;
  world.database->write([&](Transaction& tx) {
    tx.run(
        "INSERT INTO contacts (name, email, email_key, phone, organisation, created_at) "
        "VALUES ('Ancienne CLIENTE', 'a@b.example', 'a@b.example', '071 12 34 56', '', 0)");
  });
  CHECK(found(world, {"cliente", "", ""}).empty());

  world.database->write([](Transaction& tx) { CHECK(parties::index_contacts(tx, 100) == 1); });

  CHECK(found(world, {"cliente anc", "", ""}) == Names{"Ancienne CLIENTE"});
  CHECK(found(world, {"", "+3271123456", ""}) == Names{"Ancienne CLIENTE"});
  world.database->write([](Transaction& tx) { CHECK(parties::index_contacts(tx, 100) == 0); });
}

}  // namespace relais
