#include "requests/steps.h"

#include <doctest/doctest.h>

namespace relais::requests {
namespace {

std::size_t steps_behind(const std::vector<Step>& steps) {
  std::size_t count = 0;
  for (const auto& step : steps) count += step.done ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a request that has just come stands at the first of five steps") {
  const auto steps = filter_steps(State::received);

  REQUIRE(steps.size() == 5);
  CHECK(steps.front().here);
  CHECK(steps_behind(steps) == 0);
}

TEST_CASE("a request that waits shows it where others are in progress") {
  const auto steps = filter_steps(State::waiting);

  REQUIRE(steps.size() == 5);
  CHECK(steps[3].state == State::waiting);
  CHECK(steps[3].here);
  CHECK(steps_behind(steps) == 3);
}

TEST_CASE("a refused request has no way left to go") {
  const auto steps = filter_steps(State::refused);

  REQUIRE(steps.size() == 1);
  CHECK(steps.front().state == State::refused);
  CHECK(steps.front().here);
}

}  // namespace relais::requests
