#include "demo/story.h"

#include <doctest/doctest.h>

#include "demo/office_hours.h"
#include "demo/wording.h"
#include "lib/text/translation.h"
#include "lib/time/format.h"

namespace relais::demo {
namespace {

Timestamp at(std::string_view text) { return parse_iso(text).value(); }

}  // namespace

TEST_CASE("a story is its head and its steps, each with its fields and its words") {
  const auto story =
      read_story("fuite",
                 "# A comment\nago: 2d 9:00\nclient: Marc <marc@client.example>\n\n=== mail\ncc: a@b.example\n"
                 "Bonjour,\n\nL'eau coule: vite.\n=== +1d 8:50 karim note: Vu.\n=== +5m mail\n");

  CHECK(value_of(story.head, "ago") == "2d 9:00");
  REQUIRE(story.steps.size() == 3);
  CHECK(story.steps[0].who.empty());
  CHECK(value_of(story.steps[0].fields, "cc") == "a@b.example");
  CHECK(story.steps[0].words == "Bonjour,\n\nL'eau coule: vite.");
  CHECK(story.steps[1].when == "+1d 8:50");
  CHECK(story.steps[1].who == "karim");
  CHECK(story.steps[1].deed == "note");
  CHECK(story.steps[1].words == "Vu.");
  CHECK(story.steps[2].deed == "mail");
}

TEST_CASE("a story that cannot be read says where") {
  CHECK_THROWS_WITH_AS(read_story("fuite", "ago: 2d\nBonjour\n"), "fuite, line 2: this is no \"name: value\"",
                       BadStory);
  CHECK_THROWS_AS(read_story("fuite", "ago: 2d\n"), BadStory);
}

TEST_CASE("a pattern reads differently from one turn to the next, and the same each time it is told") {
  const auto told = [](int turn) {
    WordLists lists;
    lists.add("town", {"La Louvière"});
    return Wording{lists, "panne", turn}.fill(
        "{#|Re-}{Panne|Coupure {courte|longue}} à {town} <{town:slug}>, {n=4|5} puis {n}");
  };

  CHECK(told(0) == "Panne à La Louvière <la-louviere>, 5 puis 5");
  CHECK(told(0) == told(0));
  CHECK(told(1).starts_with("Re-Coupure"));
}

TEST_CASE("a pattern that names what nobody told is refused") {
  WordLists lists;
  CHECK_THROWS_AS(Wording(lists, "panne", 0).fill("{street}"), std::invalid_argument);
}

TEST_CASE("colleagues act within office hours, people outside when they like") {
  const ZoneScope zone{"Europe/Brussels"};
  const auto friday = at("2026-11-20T16:50:00+01:00");

  CHECK(later(friday, "+30m", Pace::office) == at("2026-11-23T08:35:00+01:00"));
  CHECK(later(friday, "+30m", Pace::any_hour) == at("2026-11-20T17:20:00+01:00"));
  CHECK(later(friday, "+1d 10:05", Pace::any_hour) == at("2026-11-23T10:05:00+01:00"));
  CHECK(ago(at("2026-11-23T12:00:00+01:00"), "2d 9:12") == at("2026-11-20T09:12:00+01:00"));
  CHECK(ago(friday, "40m") == at("2026-11-20T16:10:00+01:00"));
}

TEST_CASE("days in the words of a story are counted from the day on which they are said") {
  const ZoneScope zone{"Europe/Brussels"};
  const LanguageScope language{Language::fr};

  CHECK(with_days("Visite le [+1d] à 9 h [sic]", at("2026-11-20T16:50:00+01:00")) ==
        "Visite le lundi 23\u00a0novembre à 9 h [sic]");
}

}  // namespace relais::demo
