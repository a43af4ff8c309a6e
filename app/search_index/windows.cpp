#include "search_index/windows.h"

#include "search_index/marks.h"
#include "search_index/number.h"

namespace relais::search_index {
namespace {

constexpr std::int64_t most_days_by_name = 27;
constexpr std::int64_t longest = 729;
constexpr std::int64_t growth = 3;

std::vector<std::string> marks_of(std::int64_t first_day, std::int64_t last_day) {
  std::vector<std::string> marks;
  if (last_day - first_day < most_days_by_name) {
    for (auto day = first_day; day <= last_day; ++day) marks.push_back(mark_of_day(day));
    return marks;
  }
  for (auto block = first_day / days_of_a_block; block <= last_day / days_of_a_block; ++block)
    marks.push_back(mark_of_block(block));
  return marks;
}

}  // namespace

std::vector<Window> windows_before(std::int64_t number) {
  std::vector<Window> windows;
  auto last = number;
  auto last_day = day_of(number);
  for (std::int64_t days = 1; days <= longest && last_day >= 0; days *= growth) {
    const auto first_day = std::max<std::int64_t>(last_day - days + 1, 0);
    windows.push_back({first_day * of_a_day, last, marks_of(first_day, last_day)});
    last = first_day * of_a_day;
    last_day = first_day - 1;
  }
  if (last > 0) windows.push_back({0, last, {}});
  return windows;
}

}  // namespace relais::search_index
