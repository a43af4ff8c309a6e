#include <doctest/doctest.h>

#include "lib/time/format.h"

using namespace relais;

TEST_CASE("a time is written in UTC to the second, and read back") {
  CHECK(iso({0}) == "1970-01-01T00:00:00Z");
  CHECK(iso({-1}) == "1969-12-31T23:59:59Z");
  CHECK(iso({1'795'504'320'999'999}) == "2026-11-24T07:12:00Z");
  CHECK(parse_iso("2026-11-24T07:12:00Z") == Timestamp{1'795'504'320'000'000});
}

TEST_CASE("an offset and a fraction are read") {
  CHECK(parse_iso("2026-11-24T08:12:00+01:00") == Timestamp{1'795'504'320'000'000});
  CHECK(parse_iso("2026-11-24t01:42:00.5-05:30") == Timestamp{1'795'504'320'500'000});
  CHECK(parse_iso("2026-11-24 07:12:00.1234567Z") == Timestamp{1'795'504'320'123'456});
  CHECK(iso(*parse_iso("2024-02-29T23:59:60Z")) == "2024-02-29T23:59:59Z");
}

TEST_CASE("what is no such time is nothing") {
  for (const auto* text : {"", "2026-11-24", "2026-11-24T07:12:00", "2026-13-01T00:00:00Z", "2025-02-29T00:00:00Z",
                           "2026-11-24T24:00:00Z", "2026-11-24T07:60:00Z", "2026-11-24T07:12:00.Z", "2026-11-24T07:12Z",
                           "2026-11-24T07:12:00+1:00", "2026-11-24T07:12:00Zx", "+026-11-24T07:12:00Z",
                           "-026-11-24T07:12:00Z", "2026-1 -24T07:12:00Z", "2026-11-24T07:12:00+25:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso(text));
  }
}
