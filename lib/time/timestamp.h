// An instant: microseconds since 1970 in UTC, as both databases keep it.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace relais {

struct Timestamp {
  std::int64_t microseconds = 0;

  auto operator<=>(const Timestamp&) const = default;
};

constexpr Timestamp operator+(Timestamp at, std::chrono::microseconds span) { return {at.microseconds + span.count()}; }
constexpr Timestamp operator-(Timestamp at, std::chrono::microseconds span) { return {at.microseconds - span.count()}; }
constexpr std::chrono::microseconds operator-(Timestamp later, Timestamp earlier) {
  return std::chrono::microseconds{later.microseconds - earlier.microseconds};
}

}  // namespace relais
