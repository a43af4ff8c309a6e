// An instant on the clock of a place.
#pragma once

#include <chrono>

#include "lib/time/timestamp.h"

namespace relais {

struct LocalTime {
  std::chrono::sys_days day;
  int hour = 0;
  int minute = 0;
  int second = 0;

  // From 0: Sunday, January.
  std::size_t weekday() const { return std::chrono::weekday{day}.c_encoding(); }
  std::size_t month() const { return static_cast<unsigned>(std::chrono::year_month_day{day}.month()) - 1; }
};

// In the zone of the thread's ZoneScope.
LocalTime local_time(Timestamp at);

LocalTime in_utc(Timestamp at);

// The other way, in the zone of the thread's ZoneScope: an hour that the clocks leave out in spring is an hour later,
// one that comes twice in autumn is the second.
Timestamp instant(const LocalTime& there);

}  // namespace relais
