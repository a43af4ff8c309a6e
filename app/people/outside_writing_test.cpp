#include "people/outside_writing.h"

#include <doctest/doctest.h>

#include "people/membership.h"
#include "people/teams.h"
#include "testing/world.h"

namespace relais::people {
namespace {

using testing::Form;
using testing::Page;
using testing::World;

struct Teams : World {
  Id<Team> support = made("Support");
  Id<Team> works = made("Chantiers");

  Id<Team> made(const std::string& name) {
    return database->write([&](Transaction& tx) { return add_team(tx, name, ada); });
  }
  void put(const Person& person, const std::vector<Id<Team>>& teams) {
    database->write([&](Transaction& tx) { set_teams(tx, person.id, teams, ada); });
  }
  static std::string address(Id<Team> team) { return fmt::format("/teams/{}", team.value); }
  Page choose(Id<Team> team, Form form, const std::string& name = "Support") {
    form.insert(form.begin(), {{"name", name}, {"seen.writes_from", "request"}});
    return visit(web::Method::patch, &ada, address(team), form, {{"Accept", "text/html"}});
  }
  bool may(const Person& person, WrittenFrom record) {
    return database->read([&](Reads& db) { return may_write_outside(db, person.id, record); });
  }
};

}  // namespace

TEST_CASE("a team writes outside from requests at first, and from cards once an administrator says so") {
  Teams world;
  world.put(world.louise, {world.support});
  CHECK(world.may(world.louise, WrittenFrom::request));
  CHECK_FALSE(world.may(world.louise, WrittenFrom::contact));
  CHECK(world.get(&world.ada, world.address(world.support)).shows("Ses membres écrivent à l’extérieur depuis"));

  CHECK(world.choose(world.support, {{"writes_from", "contact"}}).status == Status::see_other);

  CHECK_FALSE(world.may(world.louise, WrittenFrom::request));
  CHECK(world.may(world.louise, WrittenFrom::contact));
  const auto page = world.get(&world.ada, world.address(world.support));
  CHECK(page.shows("<del>les demandes</del>"));
  CHECK(page.shows("<ins>les fiches des interlocuteurs</ins>"));
  CHECK(world.get_json(&world.ada, world.address(world.support)).shows(R"("writes_from":["contact"])"));
}

TEST_CASE("one of several teams is enough; whoever is in none writes as a team that chose nothing") {
  Teams world;
  world.choose(world.support, {});
  CHECK(world.may(world.louise, WrittenFrom::request));
  CHECK_FALSE(world.may(world.louise, WrittenFrom::party));

  world.put(world.louise, {world.support});
  CHECK_FALSE(world.may(world.louise, WrittenFrom::request));
  world.put(world.louise, {world.support, world.works});
  CHECK(world.may(world.louise, WrittenFrom::request));
}

TEST_CASE("an administrator always may, whatever his team") {
  Teams world;
  world.put(world.ada, {world.support});
  world.choose(world.support, {});
  for (const auto record : all_of<WrittenFrom>()) CHECK(world.may(world.ada, record));
}

TEST_CASE("a team is made as teams are at first, unless it is said otherwise; what is no kind of record is refused") {
  Teams world;
  const auto told = world.post(&world.ada, "/teams", {{"name", "Nouvelle"}}).header("Location");
  CHECK(world.get_json(&world.ada, told).shows(R"("writes_from":["request"])"));
  const auto silent = world.post(&world.ada, "/teams", {{"name", "Muette"}, {"seen.writes_from", "request"}});
  CHECK(world.get_json(&world.ada, silent.header("Location")).shows(R"("writes_from":[])"));
  CHECK(
      world.choose(world.support, {{"writes_from", "invoice"}}).shows("Choisissez parmi les demandes et les fiches."));
  CHECK(world.get_json(&world.ada, world.address(world.support)).shows(R"("writes_from":["request"])"));
}

}  // namespace relais::people
