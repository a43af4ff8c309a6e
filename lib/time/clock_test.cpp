#include "lib/time/clock.h"

#include <doctest/doctest.h>

using namespace relais;
using namespace std::chrono_literals;

TEST_CASE("a frozen clock stands still, moves when told, and runs again afterwards") {
  {
    FrozenClock clock{Timestamp{1'000'000}};
    CHECK(now() == Timestamp{1'000'000});
    clock.advance(2s);
    CHECK(now() == Timestamp{3'000'000});
  }
  CHECK(now() > Timestamp{3'000'000});
}
