// The number by which a table knows a row; the number of one table is never that of another.
#pragma once

#include <compare>
#include <cstdint>

namespace relais {

template <class T>
struct Id {
  std::int64_t value = 0;

  auto operator<=>(const Id&) const = default;
};

}  // namespace relais
