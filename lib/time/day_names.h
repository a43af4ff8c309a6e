// The names of days and months in a language, as they stand within a date.
#pragma once

#include <array>
#include <string>

#include "lib/text/translation.h"

namespace relais {

struct DayNames {
  std::array<std::string, 7> weekdays;  // from Sunday
  std::array<std::string, 7> short_weekdays;
  std::array<std::string, 12> months;
  std::array<std::string, 12> short_months;
};

const DayNames& day_names(Language language);

}  // namespace relais
