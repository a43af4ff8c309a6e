// The hour in a date that was written for people. For the sources of this folder alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace relais::mail {

// How much of the text is its first hour, "07:41:12 AM", and where it stands; length 0 where there is none.
struct HourPlace {
  std::size_t start = 0;
  std::size_t length = 0;
};

HourPlace first_hour_in(std::string_view text);

}  // namespace relais::mail
