// A moment as people in a hurry type it: "+3j", "vendredi", "demain 16h", "24/11", "fin de mois".
#pragma once

#include <optional>
#include <string_view>

#include "lib/time/timestamp.h"

namespace relais {

// In the zone of the thread's ZoneScope. A day without an hour is its end (23:59), for what is promised for a day is
// not late in the morning. Nothing where it is no moment.
std::optional<Timestamp> typed_moment(std::string_view typed, Timestamp now);

}  // namespace relais
