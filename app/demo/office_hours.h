// When things happen in a demonstration: on working days, within office hours, and always counted back from the
// present, so that it looks fresh whenever it is told.
#pragma once

#include <string>
#include <string_view>

#include "lib/time/timestamp.h"

namespace relais::demo {

// "12d 9:05": that many days ago, or on the working day before; "40m" or "3h": just so long ago, at any hour.
Timestamp ago(Timestamp present, std::string_view how_long);

enum class Pace { office, any_hour };

// "+42m" and "+3h" (of office hours, where somebody of the office does it), "+2d" (working days, at the same hour),
// "+2d 10:05". A few minutes where nothing is said.
Timestamp later(Timestamp at, std::string_view when, Pace pace);

// The next moment at which somebody is at the office.
Timestamp at_the_office(Timestamp at);

// Each "[+3d]" and "[-2d]" becomes a day in words, counted in working days from that moment: "mardi 24 novembre".
std::string with_days(std::string_view text, Timestamp at);

}  // namespace relais::demo
