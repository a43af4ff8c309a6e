#include "lib/text/names.h"

#include <doctest/doctest.h>

namespace {

enum class State { received, in_progress };

constexpr auto names_of(State) {
  using namespace std::string_view_literals;
  return std::array{"received"sv, "in_progress"sv};
}

}  // namespace

TEST_CASE("a word names its value, and an unknown word none") {
  CHECK(relais::name_of(State::in_progress) == "in_progress");
  CHECK(relais::named<State>("received") == State::received);
  CHECK_FALSE(relais::named<State>("lost"));
  CHECK(relais::all_of<State>().size() == 2);
}
