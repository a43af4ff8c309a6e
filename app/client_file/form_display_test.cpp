#include <doctest/doctest.h>

#include "client_file/form_display.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::World;

ShownFields shown_to(World& world, const Person& person, FormName form) {
  return world.db().read([&](Reads& db) { return shown_fields(db, person, form); });
}

Status choose(World& world, const Person& person, const std::string& form, const Form& fields) {
  return world.visit(web::Method::patch, &person, "/form-displays/" + form, fields, {}).status;
}

}  // namespace

TEST_CASE("somebody hides the fields of a form that he never fills in, from himself alone") {
  World world;
  CHECK(shown_to(world, world.louise, FormName::party).shows("website"));

  CHECK(choose(world, world.louise, "party", {{"shown", "town"}, {"shown", "phone"}}) == Status::see_other);

  const auto mine = shown_to(world, world.louise, FormName::party);
  CHECK(mine.shows("town"));
  CHECK_FALSE(mine.shows("website"));
  CHECK(shown_to(world, world.karim, FormName::party).shows("website"));
  CHECK(shown_to(world, world.louise, FormName::contact).shows("other_name"));
  CHECK(world.get(&world.louise, "/form-displays/party").shows("Options d’affichage"));
}

TEST_CASE("what a form needs is shown whatever somebody ticks, and so is a field with a mistake") {
  World world;
  choose(world, world.louise, "contact", {});

  auto mine = shown_to(world, world.louise, FormName::contact);

  CHECK(mine.shows("family_name"));
  CHECK_FALSE(mine.shows("phone"));
  mine.reveal({{"phone", "Pas un numéro"}});
  CHECK(mine.shows("phone"));
}

TEST_CASE("the administrator says what whoever chose nothing sees, and nobody else does") {
  World world;
  CHECK(choose(world, world.ada, "site", {{"everybody", "1"}, {"shown", "town"}}) == Status::see_other);
  CHECK(choose(world, world.louise, "site", {{"everybody", "1"}}) == Status::forbidden);

  CHECK_FALSE(shown_to(world, world.karim, FormName::site).shows("information"));
  choose(world, world.karim, "site", {{"shown", "information"}});
  CHECK(shown_to(world, world.karim, FormName::site).shows("information"));
  CHECK_FALSE(shown_to(world, world.karim, FormName::site).shows("town"));
  CHECK(shown_to(world, world.louise, FormName::site).shows("town"));
}

TEST_CASE("a form that nobody knows is not there") {
  World world;
  CHECK(world.get(&world.louise, "/form-displays/invoice").status == Status::not_found);
}

}  // namespace relais::client_file
