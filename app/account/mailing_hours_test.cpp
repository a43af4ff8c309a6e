#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "messages/daily_mail.h"
#include "messages/testing_told.h"
#include "notices/hours.h"

namespace relais::account {
namespace {

using messages::ToldWorld;
using testing::Form;
using testing::Page;
using namespace std::chrono_literals;

Timestamp utc(std::chrono::year_month_day day, std::chrono::minutes since_midnight) {
  const auto at = std::chrono::sys_days{day} + since_midnight;
  return {std::chrono::duration_cast<std::chrono::microseconds>(at.time_since_epoch()).count()};
}

// In Brussels, in winter: one hour before the clock of the wall.
Timestamp tuesday(std::chrono::minutes local) { return utc(2026y / 11 / 24, local - 1h); }
Timestamp friday(std::chrono::minutes local) { return utc(2026y / 11 / 27, local - 1h); }

struct HoursWorld : ToldWorld {
  Page choose(const std::string& mailing, const std::string& when, const Form& more = {}) {
    Form form{{"mailing", mailing}, {"when", when}};
    if (when == "my_hours")
      for (const auto* day : {"monday", "tuesday", "wednesday", "thursday", "friday"}) form.push_back({"days", day});
    form.insert(form.end(), more.begin(), more.end());
    return visit(web::Method::patch, &karim, "/account/notices", form, {{"Accept", "text/html"}});
  }
  void look() {
    messages::mail_what_waited(db(), settings);
    messages::mail_the_day(db(), settings);
  }
  std::int64_t mails() { return count("SELECT count(*) FROM colleague_mails"); }
};

}  // namespace

TEST_CASE("a mail that would leave outside somebody's hours waits, and one tells all of it when they begin") {
  FrozenClock clock{tuesday(20h)};
  HoursWorld world;
  world.choose("at_once", "my_hours");
  world.assign_to(world.karim, world.sylvie);
  world.marc_writes("Encore moi.");
  world.look();
  CHECK(world.mails() == 0);

  clock.advance(11h + 59min);
  world.look();
  CHECK(world.mails() == 0);
  clock.advance(1min);
  world.look();
  world.look();

  REQUIRE(world.mails() == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE subject LIKE '2 messages %'") == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%http://desk.example/requests/DEM-%#m%'") ==
        1);
}

TEST_CASE("within his hours each mail leaves at once, and what was read while it waited is not sent") {
  FrozenClock clock{tuesday(10h)};
  HoursWorld world;
  world.choose("at_once", "my_hours");
  world.assign_to(world.karim, world.sylvie);
  CHECK(world.mails() == 1);

  clock.advance(10h);
  world.marc_writes("Encore moi.");
  world.post(&world.karim, "/messages/readings", {{"up_to", world.newest()}});
  clock.advance(24h);
  world.look();
  CHECK(world.mails() == 1);

  world.marc_writes("Et encore.");
  CHECK(world.mails() == 1);
  clock.advance(14h);
  world.look();
  CHECK(world.mails() == 2);
}

TEST_CASE("what comes on Friday evening is told on Monday morning") {
  FrozenClock clock{friday(18h)};
  HoursWorld world;
  world.choose("at_once", "my_hours");
  world.assign_to(world.karim, world.sylvie);
  for (int day = 0; day < 2; ++day) {
    clock.advance(24h);
    world.look();
  }
  CHECK(world.mails() == 0);
  clock.advance(14h);
  world.look();
  CHECK(world.mails() == 1);
}

TEST_CASE("what waits is told at once when the hours are lifted, and not at all to whoever wants no mail any more") {
  FrozenClock clock{tuesday(20h)};
  HoursWorld world;
  world.choose("at_once", "my_hours");
  world.assign_to(world.karim, world.sylvie);
  world.choose("never", "my_hours");
  clock.advance(14h);
  world.look();
  CHECK(world.mails() == 0);

  clock.advance(12h);
  world.choose("at_once", "my_hours");
  world.marc_writes("Encore moi.");
  world.choose("at_once", "any_time");
  world.look();
  CHECK(world.mails() == 1);
}

TEST_CASE("the mail of the day, too, waits for the hours, and comes once for its day") {
  FrozenClock clock{friday(10h)};
  HoursWorld world;
  world.choose("daily", "my_hours", {{"daily_at", "20:00"}});
  world.assign_to(world.karim, world.sylvie);
  clock.advance(11h);
  world.look();
  CHECK(world.mails() == 0);

  clock.advance(59h);
  world.look();
  CHECK(world.mails() == 1);
  world.marc_writes("Encore moi.");
  clock.advance(13h);
  world.look();
  CHECK(world.mails() == 1);
  clock.advance(11h);
  world.look();
  CHECK(world.mails() == 2);
}

TEST_CASE("hours follow the clock of the wall when it is put forward or back") {
  const ZoneScope zone{"Europe/Brussels"};
  const notices::WorkingHours hours;
  CHECK_FALSE(hours.contain(utc(2027y / 3 / 26, 6h + 30min)));
  CHECK(hours.contain(utc(2027y / 3 / 29, 6h + 30min)));
  CHECK(hours.contain(utc(2026y / 10 / 23, 6h + 30min)));
  CHECK_FALSE(hours.contain(utc(2026y / 10 / 26, 6h + 30min)));
  CHECK(hours.contain(utc(2026y / 10 / 26, 16h + 59min)));
  CHECK_FALSE(hours.contain(utc(2026y / 10 / 26, 17h)));
  CHECK_FALSE(hours.contain(utc(2027y / 3 / 28, 10h)));
}

TEST_CASE("hours that are none come back with what was typed; at any hour nobody asks for them") {
  HoursWorld world;
  const auto page = world.choose("at_once", "my_hours", {{"from", "18:00"}, {"to", "8:00"}});
  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Vos heures finissent après avoir commencé."));
  CHECK(page.shows("value=\"18:00\""));
  CHECK(world
            .visit(web::Method::patch, &world.karim, "/account/notices", {{"mailing", "at_once"}, {"when", "my_hours"}},
                   {{"Accept", "text/html"}})
            .shows("Choisissez au moins un jour."));
  CHECK(world.get_json(&world.karim, "/account/notices").shows(R"("when":"any_time")"));
  CHECK(world.choose("at_once", "any_time", {{"from", "18:00"}, {"to", "8:00"}}).status == Status::see_other);
}

TEST_CASE("a program that does not speak of hours leaves them as they are") {
  HoursWorld world;
  world.choose("at_once", "my_hours", {{"from", "9:00"}, {"to", "17 h 30"}});
  world.visit(web::Method::patch, &world.karim, "/account/notices", {{"mailing", "daily"}},
              {{"Accept", "application/json"}});
  CHECK(
      world.get_json(&world.karim, "/account/notices")
          .shows(
              R"("when":"my_hours","days":["monday","tuesday","wednesday","thursday","friday"],"from":"09:00","to":"17:30")"));
}

}  // namespace relais::account
