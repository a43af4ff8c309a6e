#include "lib/time/typed_moment.h"

#include <doctest/doctest.h>

#include "lib/time/format.h"
#include "lib/time/zone.h"

using namespace relais;

namespace {

// A Tuesday, 8.12 in Brussels.
constexpr Timestamp tuesday{1'795'504'320'000'000};

std::string on_the_clock(Timestamp at) {
  const auto there = local_time(at);
  const std::chrono::year_month_day date{there.day};
  return fmt::format("{}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()), there.hour, there.minute);
}

// As the clock of Brussels shows it; empty where it is no moment.
std::string typed(std::string_view text, Timestamp now = tuesday) {
  const auto at = typed_moment(text, now);
  return at ? on_the_clock(*at) : "";
}

Timestamp at(std::string_view text) { return parse_iso(text).value(); }

}  // namespace

TEST_CASE("so many days, weeks or months from now end with their day") {
  CHECK(typed("+3j") == "2026-11-27 23:59");
  CHECK(typed("+2 sem") == "2026-12-08 23:59");
  CHECK(typed("+ 1 mois") == "2026-12-24 23:59");
  CHECK(typed("dans 3 jours") == "2026-11-27 23:59");
  CHECK(typed("d’ici une semaine") == "2026-12-01 23:59");
  CHECK(typed("over 3 dagen") == "2026-11-27 23:59");
  CHECK(typed("in 2 Wochen") == "2026-12-08 23:59");
  CHECK(typed("in a week") == "2026-12-01 23:59");
  CHECK(typed("+3j 16h") == "2026-11-27 16:00");
  CHECK(typed("-1j") == "2026-11-23 23:59");
  CHECK(typed("+1 mois", at("2027-01-31T10:00:00Z")) == "2027-02-28 23:59");
}

TEST_CASE("so many hours or minutes are counted from this very minute") {
  CHECK(typed("+2h") == "2026-11-24 10:12");
  CHECK(typed("dans 30 min") == "2026-11-24 08:42");
  CHECK(typed("+1h30") == "2026-11-24 09:42");
}

TEST_CASE("the days around today have their words, with and without an hour") {
  CHECK(typed("auj. 16 h") == "2026-11-24 16:00");
  CHECK(typed("Aujourd’hui") == "2026-11-24 23:59");
  CHECK(typed("demain") == "2026-11-25 23:59");
  CHECK(typed("DEMAIN à 9h") == "2026-11-25 09:00");
  CHECK(typed("après-demain") == "2026-11-26 23:59");
  CHECK(typed("apres demain midi") == "2026-11-26 12:00");
  CHECK(typed("hier 16:52") == "2026-11-23 16:52");
  CHECK(typed("overmorgen om 14u30") == "2026-11-26 14:30");
  CHECK(typed("übermorgen 14:30 Uhr") == "2026-11-26 14:30");
  CHECK(typed("tomorrow") == "2026-11-25 23:59");
}

TEST_CASE("an hour alone is today's, even one that has gone by") {
  CHECK(typed("16h30") == "2026-11-24 16:30");
  CHECK(typed("16 h") == "2026-11-24 16:00");
  CHECK(typed("16\u00a0h\u00a030") == "2026-11-24 16:30");
  CHECK(typed("7:05") == "2026-11-24 07:05");
  CHECK(typed("midi") == "2026-11-24 12:00");
  CHECK(typed("ce soir") == "2026-11-24 20:00");
}

TEST_CASE("a day of the week is the coming one, and today is never meant") {
  CHECK(typed("vendredi") == "2026-11-27 23:59");
  CHECK(typed("ven.") == "2026-11-27 23:59");
  CHECK(typed("vendredi 9h") == "2026-11-27 09:00");
  CHECK(typed("mardi") == "2026-12-01 23:59");
  CHECK(typed("vendredi après-midi") == "2026-11-27 18:00");
  CHECK(typed("jeudi matin") == "2026-11-26 12:00");
  CHECK(typed("vrijdag") == "2026-11-27 23:59");
  CHECK(typed("Donnerstag um 8 Uhr") == "2026-11-26 08:00");
  CHECK(typed("Friday at 16:00") == "2026-11-27 16:00");
}

TEST_CASE("the next one is next week's") {
  CHECK(typed("lundi prochain") == "2026-11-30 23:59");
  CHECK(typed("vendredi prochain") == "2026-12-04 23:59");
  CHECK(typed("jeudi de la semaine prochaine") == "2026-12-03 23:59");
  CHECK(typed("vendredi en huit") == "2026-12-04 23:59");
  CHECK(typed("volgende maandag") == "2026-11-30 23:59");
  CHECK(typed("next Friday 9h") == "2026-12-04 09:00");
  CHECK(typed("lundi prochain", at("2026-11-22T09:00:00Z")) == "2026-11-23 23:59");
}

TEST_CASE("a date is read as it is written here, the day first") {
  CHECK(typed("24/11/2026 16:00") == "2026-11-24 16:00");
  CHECK(typed("25-11-2026") == "2026-11-25 23:59");
  CHECK(typed("25.11.26") == "2026-11-25 23:59");
  CHECK(typed("25.11. 16h") == "2026-11-25 16:00");
  CHECK(typed("1er décembre") == "2026-12-01 23:59");
  CHECK(typed("le 3 déc. 2027 à 8 h") == "2027-12-03 08:00");
  CHECK(typed("mercredi 25/11") == "2026-11-25 23:59");
  CHECK(typed("25 maart 2027") == "2027-03-25 23:59");
  CHECK(typed("25. März 2027") == "2027-03-25 23:59");
  CHECK(typed("le 30") == "2026-11-30 23:59");
  CHECK(typed("le 3") == "2026-12-03 23:59");
  CHECK(typed("le 31") == "2026-12-31 23:59");
}

TEST_CASE("a date without its year is this year's, unless it went by months ago") {
  CHECK(typed("24/11") == "2026-11-24 23:59");
  CHECK(typed("3/11") == "2026-11-03 23:59");
  CHECK(typed("1/9") == "2026-09-01 23:59");
  CHECK(typed("15/1") == "2027-01-15 23:59");
  CHECK(typed("fin janvier") == "2027-01-31 23:59");
}

TEST_CASE("the end of a week, a month or a year is its last working or last day") {
  CHECK(typed("fin de mois") == "2026-11-30 23:59");
  CHECK(typed("fin du mois prochain") == "2026-12-31 23:59");
  CHECK(typed("fin de semaine") == "2026-11-27 23:59");
  CHECK(typed("la semaine prochaine") == "2026-12-04 23:59");
  CHECK(typed("fin d’année") == "2026-12-31 23:59");
  CHECK(typed("fin décembre") == "2026-12-31 23:59");
  CHECK(typed("einde van de maand") == "2026-11-30 23:59");
  CHECK(typed("nächste Woche") == "2026-12-04 23:59");
  CHECK(typed("fin de semaine", at("2026-11-22T09:00:00Z")) == "2026-11-22 23:59");
}

TEST_CASE("the way of standards is read too, by the clock here or with its offset") {
  CHECK(typed("2026-11-24") == "2026-11-24 23:59");
  CHECK(typed("2026-11-24T16:00") == "2026-11-24 16:00");
  CHECK(typed("2026-11-24 16:00:30") == "2026-11-24 16:00");
  CHECK(typed("2026-11-24T16:00:00Z") == "2026-11-24 17:00");
}

TEST_CASE("an hour is that of the place, before and after its clocks change") {
  const auto in_october = at("2026-10-20T08:00:00Z");
  CHECK(iso(typed_moment("24/10 16h", in_october).value()) == "2026-10-24T14:00:00Z");
  CHECK(iso(typed_moment("25/10 16h", in_october).value()) == "2026-10-25T15:00:00Z");
  CHECK(iso(typed_moment("+1 sem", in_october).value()) == "2026-10-27T22:59:00Z");
  CHECK(iso(typed_moment("25/10 2h30", in_october).value()) == "2026-10-25T01:30:00Z");
  CHECK(typed("29/03/2026 2h30", in_october) == "2026-03-29 03:30");
  const ZoneScope montreal{"America/Toronto"};
  CHECK(iso(typed_moment("demain 16h", in_october).value()) == "2026-10-21T20:00:00Z");
}

TEST_CASE("just before midnight, tomorrow is tomorrow where people are") {
  CHECK(typed("demain", at("2026-11-24T22:30:00Z")) == "2026-11-25 23:59");
  CHECK(typed("demain", at("2026-11-24T23:30:00Z")) == "2026-11-26 23:59");
}

TEST_CASE("what is no moment, or contradicts itself, is none") {
  for (const auto* text : {"",
                           "   ",
                           "bientôt",
                           "31/02",
                           "32/11",
                           "24/13",
                           "25h",
                           "16h75",
                           "mardi 25/11",
                           "+3",
                           "+3x",
                           "24",
                           "le",
                           "demain demain",
                           "vendredi 9h et quart",
                           "29/02/2027",
                           "fin",
                           "jui",
                           "jui 2026",
                           "2026-13-01",
                           "+9999 ans",
                           "99999999999",
                           "après",
                           "à",
                           "24/11/1526",
                           "\xff\xfe"}) {
    CAPTURE(text);
    CHECK(typed(text).empty());
  }
  CHECK(typed(std::string(200, '1')).empty());
}
