#include "lib/time/format.h"

#include <doctest/doctest.h>

#include "lib/text/translation.h"

using namespace relais;
using namespace std::chrono_literals;

namespace {

Timestamp at(std::string_view text) {
  const auto time = parse_iso(text);
  REQUIRE(time);
  return *time;
}

// What is written with ordinary spaces here has unbreakable ones on the page.
std::string plain(std::string text) {
  for (auto found = text.find("\u00a0"); found != std::string::npos; found = text.find("\u00a0"))
    text.replace(found, 2, " ");
  return text;
}

// A Tuesday, 8.12 in Brussels.
constexpr Timestamp tuesday{1'795'504'320'000'000};

}  // namespace

TEST_CASE("a time is that of Brussels, in winter and in summer") {
  CHECK(iso(tuesday) == "2026-11-24T07:12:00Z");
  CHECK(time_of_day(tuesday) == "8\u00a0h\u00a012");
  CHECK(plain(time_of_day(at("2026-07-01T14:00:00Z"))) == "16 h");
  CHECK(plain(time_of_day(at("2026-07-01T23:05:00Z"))) == "1 h 05");
}

TEST_CASE("the hour that comes twice in October is told twice") {
  CHECK(plain(time_of_day(at("2026-10-25T00:30:00Z"))) == "2 h 30");
  CHECK(plain(time_of_day(at("2026-10-25T01:30:00Z"))) == "2 h 30");
  CHECK(plain(time_of_day(at("2026-03-29T00:59:00Z"))) == "1 h 59");
  CHECK(plain(time_of_day(at("2026-03-29T01:00:00Z"))) == "3 h");
}

TEST_CASE("somebody in another zone sees his own time") {
  const ZoneScope montreal{"America/Toronto"};
  CHECK(plain(time_of_day(tuesday)) == "2 h 12");
  {
    const ZoneScope nowhere{"Mars/Olympus"};
    CHECK(plain(time_of_day(tuesday)) == "8 h 12");
  }
  CHECK(plain(time_of_day(tuesday)) == "2 h 12");
  CHECK(is_known_zone("Europe/Paris"));
  CHECK_FALSE(is_known_zone("Mars/Olympus"));
}

TEST_CASE("a day is named by how far it is") {
  CHECK(short_day(tuesday, tuesday) == "auj.");
  CHECK(short_day(tuesday - 24h, tuesday) == "hier");
  CHECK(short_day(tuesday + 24h, tuesday) == "demain");
  CHECK(plain(short_day(tuesday, tuesday + 96h)) == "mar. 24 nov.");
  CHECK(plain(short_day(tuesday, at("2027-01-05T12:00:00Z"))) == "mar. 24 nov. 2026");
  CHECK(plain(short_day(at("2026-12-01T12:00:00Z"), tuesday)) == "mar. 1er déc.");
  CHECK(plain(short_moment(at("2026-11-23T15:52:00Z"), tuesday)) == "hier 16 h 52");
}

TEST_CASE("midnight divides days in Brussels and not in Greenwich") {
  CHECK(short_day(at("2026-11-23T23:30:00Z"), tuesday) == "auj.");
  CHECK(short_day(at("2026-11-23T22:30:00Z"), tuesday) == "hier");
}

TEST_CASE("a day in full, and a moment") {
  CHECK(plain(full_day(tuesday)) == "mardi 24 novembre 2026");
  CHECK(plain(full_day(at("2026-08-01T10:00:00Z"))) == "samedi 1er août 2026");
  CHECK(plain(moment(tuesday)) == "mardi 24 novembre à 8 h 12");
}

TEST_CASE("each language says days in its way") {
  const LanguageScope dutch{Language::nl};
  CHECK(plain(moment(tuesday)) == "dinsdag 24 november om 08:12");
  const LanguageScope german{Language::de};
  CHECK(plain(full_day(tuesday)) == "Dienstag 24. November 2026");
  const LanguageScope english{Language::en};
  CHECK(plain(moment(tuesday)) == "Tuesday 24 November at 08:12");
  CHECK(short_day(tuesday, tuesday) == "today");
}

TEST_CASE("how long something waits, in the unit that says enough") {
  CHECK(since(tuesday, tuesday + 1h) == "moins d’1\u00a0min");
  CHECK(since(tuesday + 59s, tuesday) == "moins d’1\u00a0min");
  CHECK(since(tuesday + 18min + 59s, tuesday) == "18\u00a0min");
  CHECK(plain(since(tuesday + 70min, tuesday)) == "1 h 10");
  CHECK(plain(since(tuesday + 5h, tuesday)) == "5 h");
  CHECK(plain(since(tuesday + 15h + 4min, tuesday)) == "15 h 04");
  CHECK(plain(since(tuesday + 24h * 2 + 5h, tuesday)) == "2 j");
  CHECK(filter_since(tuesday, tuesday + 18min) == "18\u00a0min");
}
