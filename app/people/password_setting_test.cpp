#include "people/password_setting.h"

#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "testing/world.h"

namespace relais::people {
namespace {

using testing::Page;
using testing::World;

std::string address_of(const Person& person) { return fmt::format("/people/{}", person.id.value); }

// The path of the link that the administrator is shown.
std::string link_for(World& world, const Person& person) {
  const auto page = world.visit(web::Method::post, &world.ada, address_of(person) + "/password-link", {},
                                {{"Accept", "application/json"}});
  const auto begin = page.body.find("/password-links/");
  REQUIRE(begin != std::string::npos);
  return page.body.substr(begin, page.body.find('"', begin) - begin);
}

Page sign_in(World& world, const std::string& email, const std::string& password) {
  return world.post(nullptr, "/session", {{"email", email}, {"password", password}});
}

}  // namespace

TEST_CASE("by a link that is shown once somebody chooses a password, once, and is signed in") {
  World world;
  const auto link = link_for(world, world.karim);
  CHECK(world.get(nullptr, link).shows("Karim Benali"));
  CHECK(world.post(nullptr, link, {{"password", "court"}}).shows("Au moins 8"));

  const auto answer = world.post(nullptr, link, {{"password", "un bon mot de passe"}});

  CHECK(answer.status == Status::see_other);
  CHECK(answer.header("Set-Cookie").find("session") != std::string::npos);
  CHECK(sign_in(world, "karim@desk.example", "un bon mot de passe").status == Status::see_other);
  CHECK(world.get(nullptr, link).shows("Ce lien ne sert plus"));
  CHECK(world.post(nullptr, link, {{"password", "un autre mot de passe"}}).status == Status::not_found);
  CHECK(world.get(&world.karim, "/requests").status == Status::see_other);
}

TEST_CASE("a link ends after three days, with a newer one, and when its person is deactivated") {
  World world;
  const auto old = link_for(world, world.karim);
  const auto link = link_for(world, world.karim);
  CHECK(world.get(nullptr, old).status == Status::not_found);
  CHECK(world.get(nullptr, link).status == Status::ok);
  {
    const FrozenClock clock{now() + password_link_lasts + std::chrono::seconds{1}};
    CHECK(world.get(nullptr, link).status == Status::not_found);
  }
  world.post(&world.ada, address_of(world.karim) + "/deactivation", {});

  CHECK(world.get(nullptr, link).status == Status::not_found);
  CHECK(world.post(&world.ada, address_of(world.karim) + "/password-link", {}).status == Status::not_found);
}

TEST_CASE("an administrator types a password, sessions end, and the story does not hold it") {
  World world;

  CHECK(world.post(&world.ada, address_of(world.karim) + "/password", {{"password", "court"}}).status ==
        Status::unprocessable);
  const auto answer =
      world.post(&world.ada, address_of(world.karim) + "/password", {{"password", "un bon mot de passe"}});

  CHECK(answer.status == Status::see_other);
  CHECK(world.get(&world.karim, "/requests").status == Status::see_other);
  CHECK(sign_in(world, "karim@desk.example", "un bon mot de passe").status == Status::see_other);
  const auto story = world.get_json(&world.ada, address_of(world.karim));
  CHECK(story.shows(R"("event":"password_set")"));
  CHECK_FALSE(story.shows("un bon mot de passe"));
}

TEST_CASE("somebody who comes by token only has no password any more, and a token opens until it is ended") {
  World world;
  world.post(&world.ada, address_of(world.karim) + "/password", {{"password", "un bon mot de passe"}});
  const auto shown = world.visit(web::Method::post, &world.ada, address_of(world.karim) + "/access-tokens", {},
                                 {{"Accept", "application/json"}});
  const auto begin = shown.body.find(":\"") + 2;
  const auto token = shown.body.substr(begin, shown.body.find('"', begin) - begin);
  const auto by_token = [&] {
    return world.visit(web::Method::get, nullptr, "/requests.json", {}, {{"Authorization", "Bearer " + token}}).status;
  };

  CHECK(world.remove(&world.ada, address_of(world.karim) + "/password").status == Status::see_other);

  CHECK(sign_in(world, "karim@desk.example", "un bon mot de passe").status == Status::unprocessable);
  CHECK(by_token() == Status::ok);
  CHECK(world.get(&world.ada, address_of(world.karim)).shows("par jeton seulement"));
  world.remove(&world.ada, address_of(world.karim) + "/access-tokens");
  CHECK(by_token() == Status::unauthorized);
  CHECK(world.remove(&world.ada, address_of(world.ada) + "/password").status == Status::unprocessable);
}

}  // namespace relais::people
