#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "people/password.h"
#include "people/people.h"
#include "people/session.h"
#include "people/sign_in_attempts.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::World;

Person hire_with_password(World& world, const std::string& password) {
  const auto hash = people::hash_of_password(password);
  const auto email = *EmailAddress::from("Sophie.Lambert@desk.example");
  return world.database->write([&](Transaction& tx) {
    people::add(tx, {"Sophie Lambert", email, {Role::first_line}, {"Accueil"}, hash}, {});
    return *people::person_with_email(tx, email);
  });
}

testing::Page sign_in(World& world, const std::string& email, const std::string& password,
                      const std::string& next = "") {
  return world.post(nullptr, "/session", {{"email", email}, {"password", password}, {"next", next}});
}

}  // namespace

TEST_CASE("Sophie signs in, whatever the case of her address, and goes where she wanted to go") {
  World world;
  hire_with_password(world, "un bon mot de passe");

  const auto answer =
      sign_in(world, " sophie.lambert@DESK.example ", "un bon mot de passe", "/requests?state=received");

  CHECK(answer.status == Status::see_other);
  CHECK(answer.header("Location") == "/requests?state=received");
  const auto cookie = answer.header("Set-Cookie");
  CHECK(cookie.find("HttpOnly") != std::string::npos);
  CHECK(cookie.find("SameSite=Lax") != std::string::npos);
}

TEST_CASE("nobody is led to another site after signing in") {
  World world;
  hire_with_password(world, "un bon mot de passe");

  for (const auto* next : {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"}) {
    const auto answer = sign_in(world, "sophie.lambert@desk.example", "un bon mot de passe", next);
    CHECK(answer.header("Location") == "/");
  }
}

TEST_CASE("a wrong password and an unknown address are told in the same words, and the address stays typed") {
  World world;
  hire_with_password(world, "un bon mot de passe");

  const auto wrong = sign_in(world, "sophie.lambert@desk.example", "faux");
  const auto unknown = sign_in(world, "personne@desk.example", "faux");

  CHECK(wrong.status == Status::unprocessable);
  CHECK(unknown.status == Status::unprocessable);
  CHECK(wrong.shows("ne vont pas ensemble"));
  CHECK(unknown.shows("ne vont pas ensemble"));
  CHECK(wrong.shows("sophie.lambert@desk.example"));
}

TEST_CASE("guessing is slowed down for whoever guesses, and not for the person herself elsewhere") {
  people::SignInAttempts attempts;
  const Timestamp at{1'000'000'000};
  for (int i = 0; i < 5; ++i) attempts.failed("sophie", "198.51.100.1", at);

  CHECK(attempts.must_wait("sophie", "198.51.100.1", at).count() == 300);
  CHECK(attempts.must_wait("sophie", "203.0.113.7", at).count() == 0);
  CHECK(attempts.must_wait("sophie", "198.51.100.1", at + people::SignInAttempts::pause).count() == 0);
}

TEST_CASE("one place cannot guess at everybody's password") {
  people::SignInAttempts attempts;
  const Timestamp at{1'000'000'000};
  for (int i = 0; i < 50; ++i) attempts.failed("person" + std::to_string(i), "198.51.100.1", at);

  CHECK(attempts.must_wait("somebody new", "198.51.100.1", at).count() == 300);
}

TEST_CASE("signing out ends the session on the server") {
  World world;
  CHECK(world.get(&world.louise, "/requests").status == Status::ok);

  world.remove(&world.louise, "/session");

  CHECK(world.get(&world.louise, "/requests").status == Status::see_other);
}

TEST_CASE("a session ends by itself after two weeks") {
  World world;
  const FrozenClock clock{now() + people::session_lasts + std::chrono::seconds{1}};

  CHECK(world.get(&world.louise, "/requests").status == Status::see_other);
}

TEST_CASE("a program comes in with its token, and the table does not hold it") {
  World world;
  const auto token =
      world.database->write([&](Transaction& tx) { return people::give_access_token(tx, world.karim.id); });

  const auto answer =
      world.visit(web::Method::get, nullptr, "/requests.json", {}, {{"Authorization", "Bearer " + token.text}});

  CHECK(answer.status == Status::ok);
  const auto kept =
      world.database->read([](Reads& db) { return db.value<Bytes>("SELECT token_hash FROM access_tokens"); });
  CHECK(kept.data.find(token.text) == std::string::npos);
  CHECK(world.visit(web::Method::get, nullptr, "/requests.json", {}, {{"Authorization", "Bearer x"}}).status ==
        Status::unauthorized);
}

TEST_CASE("another site cannot make a signed-in browser change anything") {
  World world;

  const auto answer = world.visit(web::Method::post, &world.louise, "/requests", {{"title", "Forgée"}},
                                  {{"Accept", "text/html"}, {"Sec-Fetch-Site", "cross-site"}});

  CHECK(answer.status == Status::forbidden);
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

TEST_CASE("somebody who was deactivated is out at once") {
  World world;
  world.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO person_deactivations (person_id, deactivated_at) VALUES ($1, $2)", world.karim.id, tx.now());
  });

  CHECK(world.get(&world.karim, "/requests").status == Status::see_other);
}

}  // namespace relais
