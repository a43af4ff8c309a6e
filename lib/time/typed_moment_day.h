// The day in what was typed about a moment: "vendredi", "+3 j", "24/11", "fin de mois".
#pragma once

#include <chrono>
#include <optional>

#include "lib/time/typed_moment_words.h"

namespace relais {

// Nothing where no day stands there; then no word is taken.
std::optional<std::chrono::sys_days> take_day(TypedWords& words, std::chrono::sys_days today);

// "janvier", "nov", "maart"; nothing where three letters are not enough to tell ("jui").
std::optional<std::chrono::month> take_month(TypedWords& words);
std::optional<std::chrono::weekday> take_weekday(TypedWords& words);

}  // namespace relais
