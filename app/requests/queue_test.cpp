#include <doctest/doctest.h>

#include "testing/world.h"

namespace relais {
namespace {

using testing::World;

void set(World& world, const std::string& number, const std::string& what) {
  world.database->write(
      [&](Transaction& tx) { tx.run(kept("UPDATE requests SET " + what + " WHERE number = $1"), number); });
}

void let_wait(World& world, const std::string& number, std::int64_t until) {
  set(world, number, fmt::format("state = 'waiting', waits_for = 'date', waits_until = {}", until));
}

// The numbers of a queue, in their order.
std::vector<std::string> numbers_in(World& world, const Person& person, const std::string& address) {
  const auto page = world.get_json(&person, address);
  std::vector<std::string> numbers;
  const std::string mark = R"({"number":")";
  for (auto at = page.body.find(mark); at != std::string::npos; at = page.body.find(mark, at + 1)) {
    const auto from = at + mark.size();
    numbers.push_back(page.body.substr(from, page.body.find('"', from) - from));
  }
  return numbers;
}

std::vector<std::string> queue(World& world, const Person& person, const std::string& name) {
  return numbers_in(world, person, "/requests.json?sort=oldest&queue=" + name);
}

using Numbers = std::vector<std::string>;

constexpr std::int64_t long_ago = 1'000'000;
constexpr std::int64_t far_away = 8'000'000'000'000'000;

}  // namespace

TEST_CASE("the first line's queue has what is new, what came back, and what a mail waits before") {
  World world;
  const auto fresh = world.new_request(world.louise, "Nouvelle");
  const auto back = world.new_request(world.louise, "Revenue");
  const auto held = world.new_request(world.louise, "Avec un mail retenu");
  const auto other = world.new_request(world.louise, "En cours");
  set(world, back, "state = 'returned'");
  set(world, held, "state = 'in_progress'");
  set(world, other, "state = 'in_progress'");
  world.mail(
      fmt::format("From: inconnu@ailleurs.example\r\nTo: demandes@desk.example\r\nSubject: Re: [{}] Avec un "
                  "mail retenu\r\nMessage-ID: <held@ailleurs.example>\r\n\r\nEt moi ?\r\n",
                  held));

  CHECK(queue(world, world.louise, "to_qualify") == Numbers{fresh, back, held});
}

TEST_CASE("each queue has what waits for those whose queue it is") {
  World world;
  const auto verified = world.new_request(world.louise, "À vérifier");
  const auto mine = world.new_request(world.louise, "À Karim");
  const auto over = world.new_request(world.louise, "Finie");
  set(world, verified, "state = 'qualified'");
  set(world, mine, "state = 'assigned'");
  world.make_responsible(mine, world.karim);
  set(world, over, "state = 'closed'");
  world.make_responsible(over, world.karim);

  CHECK(queue(world, world.sylvie, "to_verify") == Numbers{verified});
  CHECK(queue(world, world.sylvie, "unassigned") == Numbers{verified});
  CHECK(queue(world, world.karim, "mine") == Numbers{mine});
  CHECK(queue(world, world.nora, "open") == Numbers{verified, mine});
  CHECK(queue(world, world.nora, "all") == Numbers{verified, mine, over});
}

TEST_CASE("what should have come by now is due, and so is what was promised; what is over is not") {
  World world;
  const auto late = world.new_request(world.louise, "En retard");
  const auto should_have_come = world.new_request(world.louise, "L'assureur se tait");
  const auto still_waits = world.new_request(world.louise, "Attend encore");
  const auto over = world.new_request(world.louise, "Finie en retard");
  set(world, late, fmt::format("due_at = {}", long_ago));
  let_wait(world, should_have_come, long_ago);
  let_wait(world, still_waits, far_away);
  set(world, over, fmt::format("state = 'closed', due_at = {}", long_ago));

  CHECK(queue(world, world.nora, "waiting_due") == Numbers{late, should_have_come});
}

TEST_CASE("a team's queue has the requests of all the teams one is in, each once") {
  World world;
  const auto [roof, park] = world.database->write([&](Transaction& tx) {
    const auto add = [&](const char* name) {
      const auto team =
          tx.returning<std::int64_t>("INSERT INTO teams (name, created_at) VALUES ($1, 0) RETURNING id", name);
      tx.run("INSERT INTO team_members (team_id, person_id, joined_at) VALUES ($1, $2, 0)", team, world.karim.id);
      return team;
    };
    return std::pair{add("Toiture"), add("Parc")};
  });
  const auto first = world.new_request(world.louise, "Toit");
  const auto second = world.new_request(world.louise, "Arbre");
  world.new_request(world.louise, "Sans équipe");
  set(world, first, fmt::format("team_id = {}", roof));
  set(world, second, fmt::format("team_id = {}", park));

  CHECK(queue(world, world.karim, "my_team") == Numbers{first, second});
  CHECK(queue(world, world.sylvie, "my_team").empty());
}

TEST_CASE("everybody begins where his own work is, and sees on the tabs how much waits") {
  World world;
  world.new_request(world.louise, "Une");
  world.new_request(world.louise, "Deux");

  CHECK(world.get(&world.louise, "/requests")
            .shows(R"(aria-current="page" aria-keyshortcuts="1">À qualifier <b class="n">2</b>)"));
  CHECK(world.get(&world.sylvie, "/requests")
            .shows(R"(aria-current="page" aria-keyshortcuts="1">À vérifier <b class="n">0</b>)"));
  CHECK(world.get(&world.karim, "/requests")
            .shows(R"(aria-current="page" aria-keyshortcuts="1">Mes demandes <b class="n">0</b>)"));
}

TEST_CASE("an empty queue says when it fills and where there is something to do") {
  World world;
  world.new_request(world.louise, "Une");

  const auto page = world.get(&world.sylvie, "/requests");

  CHECK(page.shows("Rien à vérifier"));
  CHECK(page.shows("Sans responsable (1)"));
}

TEST_CASE("a worker sees his own requests in his queues, and counts no others") {
  World world;
  const auto own = world.new_request(world.louise, "Chantier");
  world.new_request(world.louise, "Autre");
  world.make_responsible(own, world.walter);

  CHECK(queue(world, world.walter, "all") == Numbers{own});
  CHECK(queue(world, world.walter, "open") == Numbers{own});
}

}  // namespace relais
