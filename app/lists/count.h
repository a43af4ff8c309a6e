// How many there are, exact as far as that is worth the work: "38", "1000+".
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

namespace relais::lists {

struct Count {
  static constexpr std::int64_t most = 1000;

  std::int64_t rows = 0;
  bool is_exact = true;

  // Of rows that were counted up to one more than that.
  static Count of(std::int64_t counted, std::int64_t as_far_as = most) {
    return {std::min(counted, as_far_as), counted <= as_far_as};
  }

  std::string text() const { return is_exact ? std::to_string(rows) : std::to_string(rows) + "+"; }
};

}  // namespace relais::lists
