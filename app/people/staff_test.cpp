#include <doctest/doctest.h>

#include "people/person_settings.h"
#include "testing/world.h"

namespace relais::people {
namespace {

using testing::Form;
using testing::Page;
using testing::World;

std::string address_of(const Person& person) { return fmt::format("/people/{}", person.id.value); }

Page patch(World& world, const std::string& address, const Form& form) {
  return world.visit(web::Method::patch, &world.ada, address, form, {{"Accept", "text/html"}});
}

const Form sophie{
    {"name", "Sophie Lambert"}, {"email", "sophie@desk.example"}, {"roles", "agent"}, {"roles", "manager"}};

}  // namespace

TEST_CASE("an administrator adds somebody, and changes what she may do") {
  World world;

  const auto answer = world.post(&world.ada, "/people", sophie);
  REQUIRE(answer.status == Status::see_other);
  const auto address = answer.header("Location");
  CHECK(world.get(&world.ada, address).shows("pas encore"));
  patch(world, address, {{"name", "Sophie Lambert-Roy"}, {"roles", "manager"}, {"seen.roles", "agent,manager"}});

  const auto page = world.get(&world.ada, address);
  CHECK(page.shows("<del>Sophie Lambert</del>"));
  CHECK(page.shows("<del>Agent, Cadre</del>"));
  CHECK(page.shows("<ins>Cadre</ins>"));
  CHECK(world.get_json(&world.ada, address).shows(R"("roles":["manager"])"));
}

TEST_CASE("who is deactivated is out at once, stays in the story, and can be brought back") {
  World world;
  CHECK(world.get(&world.karim, "/requests").status == Status::ok);

  CHECK(world.post(&world.ada, address_of(world.karim) + "/deactivation", {}).status == Status::see_other);

  CHECK(world.get(&world.karim, "/requests").status == Status::see_other);
  CHECK_FALSE(world.get(&world.ada, "/people").shows("Karim Benali"));
  CHECK(world.get(&world.ada, "/people?tab=deactivated").shows("Karim Benali"));
  CHECK(world.remove(&world.ada, address_of(world.karim) + "/deactivation").status == Status::see_other);
  CHECK(world.get(&world.ada, "/people").shows("Karim Benali"));
  // The session that ended stays ended.
  CHECK(world.get(&world.karim, "/requests").status == Status::see_other);
  const auto story = world.get_json(&world.ada, address_of(world.karim));
  CHECK(story.shows(R"("event":"deactivated")"));
  CHECK(story.shows(R"("event":"brought_back")"));
}

TEST_CASE("nobody deactivates himself, and the last administrator stays one") {
  World world;

  const auto refused = world.post(&world.ada, address_of(world.ada) + "/deactivation", {});
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Vous ne pouvez pas vous désactiver vous-même"));
  const Form without{{"roles", "agent"}, {"seen.roles", "administrator"}};
  const auto kept = patch(world, address_of(world.ada), without);
  CHECK(kept.status == Status::unprocessable);
  CHECK(kept.shows("Personne d’autre n’est administrateur"));
  patch(world, address_of(world.nora), {{"roles", "administrator"}, {"roles", "manager"}, {"seen.roles", "manager"}});

  CHECK(patch(world, address_of(world.ada), without).status == Status::see_other);
  CHECK(world.get(&world.ada, "/people").status == Status::forbidden);
  CHECK(world.get(&world.nora, "/people").status == Status::ok);
}

TEST_CASE("each thing that is wrong about a person is said beside its field") {
  World world;
  const auto said = [&](const Form& form, std::string_view words) {
    const auto answer = world.post(&world.ada, "/people", form);
    CHECK(answer.status == Status::unprocessable);
    CHECK(answer.shows(words));
  };

  said({{"name", " "}, {"email", "x@desk.example"}, {"roles", "agent"}}, "Dites qui c’est");
  said({{"name", "X"}, {"email", "x"}, {"roles", "agent"}}, "pas une adresse");
  said({{"name", "X"}, {"email", "KARIM@desk.example"}, {"roles", "agent"}}, "déjà celle de Karim Benali");
  said({{"name", "X"}, {"email", "x@desk.example"}}, "au moins un rôle");
  said({{"name", "X"}, {"email", "x@desk.example"}, {"roles", "king"}}, "Un de ces rôles n’existe pas");
  said({{"name", "X"}, {"email", "x@desk.example"}, {"roles", "agent"}, {"teams", "99"}}, "Une de ces équipes");
  said({{"name", "X"}, {"email", "x@desk.example"}, {"roles", "agent"}, {"language", "eo"}}, "une de ces langues");
  world.post(&world.ada, address_of(world.karim) + "/deactivation", {});
  said({{"name", "X"}, {"email", "karim@desk.example"}, {"roles", "agent"}}, "réactivez plutôt cette personne");
}

TEST_CASE("of two who change one person at once the second sees both versions") {
  World world;
  const auto address = address_of(world.karim);
  patch(world, address, {{"roles", "agent"}, {"roles", "first_line"}, {"seen.roles", "agent"}});

  const auto told = patch(world, address, {{"roles", "manager"}, {"seen.roles", "agent"}});

  CHECK(told.status == Status::conflict);
  CHECK(told.shows("1re ligne, Agent"));
  CHECK(told.shows("Cadre"));
  CHECK(world.get_json(&world.ada, address).shows(R"("roles":["first_line","agent"])"));
}

TEST_CASE("among a hundred people one is found by a part of his name, without its accents") {
  World world;
  world.db().write([](Transaction& tx) {
    for (int i = 0; i < 100; ++i) {
      PersonSettings person{fmt::format("Personne {:03}", i), fmt::format("p{}@desk.example", i), "fr", "agent", ""};
      if (i == 42) person.name = "Hélène Étienne-Dupont";
      add_person(tx, person, {});
    }
  });

  const auto found = world.get(&world.ada, "/people?q=etienne+dupont");
  CHECK(found.shows("Hélène Étienne-Dupont"));
  CHECK_FALSE(found.shows("Personne 041"));
  CHECK(world.get(&world.ada, "/people").shows("Personne 099"));
  CHECK(world.get(&world.ada, "/people?q=zzz").shows("Personne avec"));
}

TEST_CASE("a team is made with its members, told in the story of both, and retired") {
  World world;
  const auto karim = std::to_string(world.karim.id.value);
  const auto team = world.post(&world.ada, "/teams", {{"name", "Chantiers"}, {"members", karim}}).header("Location");
  REQUIRE_FALSE(team.empty());

  CHECK(world.get(&world.ada, team).shows("Karim Benali"));
  CHECK(world.get(&world.ada, address_of(world.karim)).shows("Chantiers"));
  patch(world, team, {{"name", "Chantier"}, {"seen.members", karim}});
  const auto page = world.get(&world.ada, team);
  CHECK(page.shows("<del>Chantiers</del>"));
  CHECK(page.shows("Un membre est parti"));
  CHECK(world.post(&world.ada, "/teams", {{"name", "CHANTIER"}}).shows("Une autre équipe porte déjà ce nom."));
  CHECK(world.post(&world.ada, "/teams", {{"name", ""}}).shows("Donnez un nom à l’équipe."));
  CHECK(world.post(&world.ada, "/teams", {{"name", "X"}, {"members", "999"}}).status == Status::unprocessable);

  CHECK(world.post(&world.ada, team + "/retirement", {}).status == Status::see_other);
  CHECK_FALSE(world.get(&world.ada, "/people/new").shows("Chantier"));
  CHECK(world.remove(&world.ada, team + "/retirement").status == Status::see_other);
  CHECK(world.get(&world.ada, "/people/new").shows("Chantier"));
}

}  // namespace relais::people
