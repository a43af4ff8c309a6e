// Words that stand in the index beside those of the text, which no text has: what kind of place it is, and when.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace relais::search_index {

constexpr std::string_view mark_of_record = "=r";
constexpr std::string_view mark_of_message = "=m";
constexpr std::string_view mark_of_file = "=f";

inline std::string mark_of_day(std::int64_t day) { return fmt::format("=d{}", day); }
inline std::string mark_of_block(std::int64_t block) { return fmt::format("=b{}", block); }

inline std::string_view mark_of_place(std::string_view place) {
  if (place.empty()) return mark_of_record;
  return place.front() == 'f' ? mark_of_file : mark_of_message;
}

}  // namespace relais::search_index
