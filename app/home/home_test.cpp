#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "messages/testing_told.h"
#include "people/people.h"
#include "requests/standing.h"

namespace relais::home {
namespace {

using requests::Move;
using requests::State;
using testing::World;

struct HomeWorld : World {
  void move(const std::string& number, const Move& to) {
    database->write(
        [&](Transaction& tx) { requests::move(tx, requests::visible_request(tx, nora, number), to, sylvie); });
  }

  void set(const std::string& number, const char* what) {
    database->write(
        [&](Transaction& tx) { tx.run(kept(fmt::format("UPDATE requests SET {} WHERE number = $1", what)), number); });
  }
};

// Whether one stands before the other on the page.
bool in_order(const testing::Page& page, const std::string& first, const std::string& second) {
  const auto at = page.body.find(first);
  return at != std::string::npos && page.body.find(second, at) != std::string::npos;
}

}  // namespace

TEST_CASE("the first line sees how many wait to be qualified, the most urgent first, and what each lacks") {
  HomeWorld world;
  world.new_request(world.louise, "Entretien annuel");
  const auto urgent = world.new_request(world.louise, "Toit envolé");
  world.set(urgent, "urgency_level = 'very_urgent', urgency_by = 'Marc', urgency_why = 'Pluie'");

  const auto page = world.get(&world.louise, "/");

  CHECK(page.shows("Bonjour Louise, 2 demandes attendent d’être qualifiées"));
  CHECK(in_order(page, "Toit envolé", "Entretien annuel"));
  CHECK(page.shows("Très urgente"));
  CHECK(page.shows("manque"));
  CHECK(page.shows("/requests?queue=to_qualify"));
  CHECK(in_order(page, "href=\"/requests/" + urgent, "Commencer par la plus urgente"));
}

TEST_CASE("a panel shows four and counts them all") {
  HomeWorld world;
  for (const auto* title : {"Un", "Deux", "Trois", "Quatre", "Cinq"}) world.new_request(world.louise, title);

  const auto page = world.get(&world.louise, "/");

  CHECK(page.shows("Les 5 demandes"));
  CHECK(page.shows("Quatre"));
  CHECK_FALSE(page.shows("Cinq"));
}

TEST_CASE("what the second line sends back stands apart, with its reason, and still counts as to be qualified") {
  HomeWorld world;
  const auto number = world.new_request(world.louise, "Infiltration");
  world.move(number, {State::qualified, "qualified", "", {}, {}, {}});
  CHECK(world.get(&world.sylvie, "/").shows("Bonjour Sylvie, 1 demande attend d’être vérifiée"));
  CHECK(world.get(&world.louise, "/").shows("rien ne vous attend"));

  world.move(number, {State::returned, "returned", "Il manque le nom de l'assureur.", {}, {}, {}});

  const auto page = world.get(&world.louise, "/");
  CHECK(page.shows("Renvoyées par la 2e ligne"));
  CHECK(page.shows("Il manque le nom de l&#39;assureur."));
  CHECK(page.shows("1 demande attend d’être qualifiée"));
  CHECK(world.get(&world.sylvie, "/").shows("rien ne vous attend"));
}

TEST_CASE("a worker sees his own requests and nobody else's") {
  HomeWorld world;
  world.make_responsible(world.new_request(world.louise, "Boîtier du hall"), world.walter);
  world.make_responsible(world.new_request(world.louise, "Bail du salon"), world.karim);

  const auto page = world.get(&world.walter, "/");

  CHECK(page.shows("Bonjour Walter, vous répondez de 1 demande"));
  CHECK(page.shows("Boîtier du hall"));
  CHECK_FALSE(page.shows("Bail du salon"));
  CHECK_FALSE(page.shows("qualifier"));
}

TEST_CASE("what somebody waits for and has not had in time stands on his page, and what is not due yet does not") {
  HomeWorld world;
  const auto late = world.new_request(world.louise, "Photos du pignon");
  const auto later = world.new_request(world.louise, "Plans du hangar");
  for (const auto& number : {late, later}) world.make_responsible(number, world.karim);
  world.set(late, "state = 'waiting', waits_for = 'requester', waits_until = 1000000");
  world.set(later, "state = 'waiting', waits_for = 'requester', waits_until = 9000000000000000");

  const auto panels = world.get_json(&world.karim, "/").body;

  const auto overdue = panels.substr(panels.find("waiting_due"));
  CHECK(overdue.find("Photos du pignon") != std::string::npos);
  CHECK(overdue.find("Plans du hangar") == std::string::npos);
}

TEST_CASE("a manager sees what is late or very urgent in his teams, and nothing of others") {
  HomeWorld world;
  std::vector<std::string> numbers;
  for (const auto* title : {"Chaudière", "Grue bloquée", "Clôture", "Ailleurs"})
    numbers.push_back(world.new_request(world.louise, title));
  world.database->write([&](Transaction& tx) {
    const auto own = people::team_named(tx, "Toitures");
    const auto other = people::team_named(tx, "Jardins");
    tx.run("INSERT INTO team_members (team_id, person_id, joined_at) VALUES ($1, $2, 0)", own, world.nora.id);
    for (const auto& number : numbers) tx.run("UPDATE requests SET team_id = $2 WHERE number = $1", number, own);
    tx.run("UPDATE requests SET team_id = $2, due_at = 1000000 WHERE number = $1", numbers[3], other);
  });
  world.set(numbers[0], "due_at = 1000000");
  world.set(numbers[1], "urgency_level = 'very_urgent', urgency_by = 'Marc', urgency_why = 'Route'");

  const auto page = world.get(&world.nora, "/");

  CHECK(page.shows("Bonjour Nora, 2 demandes de vos équipes sont en retard ou très urgentes"));
  CHECK(in_order(page, "Grue bloquée", "Chaudière"));
  CHECK_FALSE(page.shows("Clôture"));
  CHECK_FALSE(page.shows("Ailleurs"));
}

TEST_CASE("the administrator is told which mailbox checks no sender, and what work failed for good") {
  HomeWorld world;
  world.database->write([&](Transaction& tx) {
    tx.run("UPDATE jobs SET failed_at = 1, last_error = '550 no such user' WHERE id = $1", enqueue(tx, "deliver", "0"));
  });

  const auto page = world.get(&world.ada, "/");

  CHECK(page.shows("demandes@desk.example"));
  CHECK(page.shows("n’importe qui peut passer pour un collègue"));
  CHECK(page.shows("550 no such user"));
  CHECK_FALSE(world.get(&world.louise, "/").shows("550 no such user"));
}

TEST_CASE("a mail to be sorted and a message not read stand beside the requests") {
  messages::ToldWorld world;
  world.assign_to(world.louise, world.sylvie);

  const auto page = world.get(&world.louise, "/");

  CHECK(page.shows("Messages non lus"));
  CHECK(page.shows("Sylvie Henrard vous a désigné responsable"));
  CHECK(page.shows("vous répondez de 1 demande"));
}

TEST_CASE("where nothing waits the page says so, and when something will") {
  World world;

  const auto page = world.get(&world.louise, "/");

  CHECK(page.shows("Bonjour Louise, rien ne vous attend"));
  CHECK(page.shows("s’affichera ici dès son arrivée"));
}

TEST_CASE("what is restricted to others is on nobody's first page") {
  HomeWorld world;
  const auto number = world.new_request(world.nora, "Affaire confidentielle");
  world.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO request_types (name, created_at) VALUES ('Plainte', 0)");
    tx.run("INSERT INTO request_type_restrictions (type_id, team_id) SELECT request_types.id, $1 FROM request_types",
           people::team_named(tx, "Direction"));
    tx.run("UPDATE requests SET type_id = (SELECT id FROM request_types) WHERE number = $1", number);
  });

  CHECK(world.get(&world.louise, "/").shows("rien ne vous attend"));
}

}  // namespace relais::home
