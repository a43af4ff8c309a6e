// Dates as mail programs write them for people: "mar. 24 nov. 2026 à 07:41", "24/11/2026 7:41 (GMT+01:00)". For the
// sources of this folder alone.
#pragma once

#include <optional>
#include <string_view>

#include "lib/time/timestamp.h"

namespace relais::mail {

enum class DayOrder {
  day_first,
  // English: 3/2 is the third of February for some and the second of March for others.
  unknown,
};

// Without a zone in the text, by the clock of the thread's ZoneScope. Nothing where any of it could mean another day or
// hour, or is not understood.
std::optional<Timestamp> forwarded_date(std::string_view text, DayOrder order);

}  // namespace relais::mail
