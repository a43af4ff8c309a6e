#include <doctest/doctest.h>

#include "lib/text/catalogue.h"
#include "messages/testing_told.h"
#include "people/language.h"

namespace relais::account {
namespace {

using messages::ToldWorld;
using testing::Page;
using testing::World;

Page choose(World& world, const Person& person, const std::string& language) {
  return world.visit(web::Method::patch, &person, "/account/language", {{"language", language}},
                     {{"Accept", "text/html"}});
}

}  // namespace

TEST_CASE("whoever chooses English is spoken to in English from then on, and nobody else is") {
  World world;
  CHECK(world.get(&world.karim, "/requests").shows("lang=\"fr\""));

  CHECK(choose(world, world.karim, "en").status == Status::see_other);

  CHECK(world.get(&world.karim, "/requests").shows("lang=\"en\""));
  CHECK(world.get(&world.karim, "/account/language").shows("My language"));
  CHECK(world.get(&world.louise, "/account/language").shows("Ma langue"));
  CHECK(world.count("SELECT count(*) FROM events WHERE record_kind = 'person' AND kind = 'changed'") == 1);
}

TEST_CASE("noes are said in the language of whoever is refused") {
  World world;
  CHECK(world.get(&world.karim, "/people").shows("le droit de faire cela"));
  choose(world, world.karim, "en");

  const auto forbidden = world.get(&world.karim, "/people");
  CHECK(forbidden.status == Status::forbidden);
  CHECK(forbidden.shows("You may not do this"));
  CHECK(world.get(&world.karim, "/requests/DEM-2026-000099").shows("This page does not exist"));
  CHECK(world.post(&world.karim, "/uploads", {{"name", ""}}).shows("The file has no name."));
}

TEST_CASE("a mail that tells of something is written in the language of its reader") {
  ToldWorld world;
  choose(world, world.karim, "en");

  world.assign_to(world.karim, world.sylvie, "Tu connais le bâtiment.");
  world.marc_writes("Encore moi.");

  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%made you responsible%'") == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%Answer this mail and your words go%'") ==
        1);
}

TEST_CASE("only a language that is spoken whole is offered, and nothing else is taken") {
  World world;
  CHECK(is_whole(interface_catalogue, Language::fr));
  CHECK(is_whole(interface_catalogue, Language::en));
  const auto page = world.get(&world.karim, "/account/language");
  for (const auto language : all_of<Language>()) {
    const auto offered = page.shows(fmt::format("value=\"{}\"", name_of(language)));
    CHECK(offered == is_whole(interface_catalogue, language));
  }

  CHECK(choose(world, world.karim, "eo").status == Status::unprocessable);
  CHECK(world.count("SELECT count(*) FROM people WHERE language <> 'fr'") == 0);
}

}  // namespace relais::account
