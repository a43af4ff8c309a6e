// How far back an index of words is asked at a time, where it knows no order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace relais::search_index {

// Numbers from the first on and before the last; what is of these days has one of the marks. All marks where there is
// none.
struct Window {
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::vector<std::string> marks;
};

// Together all that is before that number, the newest first, each three times as long as the one before.
std::vector<Window> windows_before(std::int64_t number);

}  // namespace relais::search_index
