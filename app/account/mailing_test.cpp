#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "messages/daily_mail.h"
#include "messages/testing_told.h"

namespace relais::account {
namespace {

using messages::ToldWorld;
using testing::Page;

// Tuesday 24 November 2026, 6:00 in Brussels.
constexpr Timestamp six_in_the_morning{1'795'496'400'000'000};

Page choose(ToldWorld& world, const std::string& mailing, const std::string& hour = "07:30") {
  return world.visit(web::Method::patch, &world.karim, "/account/notices", {{"mailing", mailing}, {"daily_at", hour}},
                     {{"Accept", "text/html"}});
}

std::int64_t mails(ToldWorld& world) { return world.count("SELECT count(*) FROM colleague_mails"); }

void look(ToldWorld& world) { messages::mail_the_day(world.db(), world.settings); }

}  // namespace

TEST_CASE("whoever chose nothing is told by mail at once") {
  ToldWorld world;

  CHECK(world.get(&world.karim, "/account/notices").shows("value=\"at_once\" checked"));
  world.assign_to(world.karim, world.sylvie, "Tu connais le bâtiment.");

  CHECK(mails(world) == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%Tu connais le b%'") == 1);
}

TEST_CASE("whoever wants no mail finds everything in his messages") {
  ToldWorld world;
  choose(world, "never");

  world.assign_to(world.karim, world.sylvie);
  world.marc_writes("Encore moi.");

  CHECK(mails(world) == 0);
  CHECK(world.has_unread(world.karim, 2));
}

TEST_CASE("the daily mail comes once a day, at its hour, with what is not read yet and the way to each") {
  FrozenClock clock{six_in_the_morning};
  ToldWorld world;
  choose(world, "daily");
  world.assign_to(world.karim, world.sylvie);
  world.marc_writes("Encore moi.");
  look(world);
  CHECK(mails(world) == 0);

  clock.advance(std::chrono::minutes{91});
  look(world);
  look(world);

  REQUIRE(mails(world) == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE subject LIKE '2 messages %'") == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%http://desk.example/requests/DEM-%#m%'") ==
        1);
}

TEST_CASE("what was read is not mailed, and neither is what an earlier mail has told") {
  FrozenClock clock{six_in_the_morning};
  ToldWorld world;
  choose(world, "daily");
  world.assign_to(world.karim, world.sylvie);
  clock.advance(std::chrono::hours{2});
  look(world);
  CHECK(mails(world) == 1);

  clock.advance(std::chrono::hours{24});
  look(world);
  CHECK(mails(world) == 1);

  world.marc_writes("Encore moi.");
  world.post(&world.karim, "/messages/readings", {{"up_to", world.newest()}});
  clock.advance(std::chrono::hours{24});
  look(world);
  CHECK(mails(world) == 1);
}

TEST_CASE("an hour that is past already counts from tomorrow") {
  FrozenClock clock{six_in_the_morning};
  ToldWorld world;
  choose(world, "daily", "5:15");
  world.assign_to(world.karim, world.sylvie);

  look(world);
  CHECK(mails(world) == 0);
  clock.advance(std::chrono::hours{24});
  look(world);
  CHECK(mails(world) == 1);
}

TEST_CASE("a choice that is none, or an hour that is none, comes back with what was typed") {
  ToldWorld world;

  const auto page = choose(world, "daily", "25:00");

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("25:00"));
  CHECK(page.shows("Une heure de la journée"));
  CHECK(choose(world, "sometimes").status == Status::unprocessable);
  CHECK(world.get_json(&world.karim, "/account/notices").shows(R"("mailing":"at_once")"));
}

TEST_CASE("what was chosen is kept, and told in the story of the person") {
  ToldWorld world;

  CHECK(choose(world, "daily", "8 h 05").status == Status::see_other);

  const auto page = world.get(&world.karim, "/account/notices");
  CHECK(page.shows("value=\"daily\" checked"));
  CHECK(page.shows("08:05"));
  const auto story = world.database->read([&](Reads& db) { return events_of(db, {"person", world.karim.id.value}); });
  CHECK(story.back().kind == "mailing_chosen");
}

}  // namespace relais::account
