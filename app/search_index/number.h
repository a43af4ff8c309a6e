// The number of an entry: the second it was said in, and which one of that second.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "lib/time/timestamp.h"

namespace relais::search_index {

constexpr std::int64_t of_a_second = 4096;
constexpr std::int64_t of_a_day = of_a_second * 86'400;
constexpr std::int64_t days_of_a_block = 32;
constexpr std::int64_t microseconds_of_a_second = 1'000'000;

// A mail may say that it is of 1970, or of a year that is to come.
constexpr std::int64_t first_number(Timestamp at) {
  constexpr std::int64_t last_second = std::int64_t{1} << 40;
  return std::clamp<std::int64_t>(at.microseconds / microseconds_of_a_second, 0, last_second) * of_a_second;
}

constexpr std::int64_t day_of(std::int64_t number) { return number / of_a_day; }
constexpr Timestamp moment_of(std::int64_t number) { return {number / of_a_second * microseconds_of_a_second}; }

}  // namespace relais::search_index
