#include "lib/time/day_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <stdexcept>

#include "lib/text/names.h"

namespace relais {
namespace {

using Symbols = icu::DateFormatSymbols;

template <std::size_t size>
void take(std::array<std::string, size>& names, const icu::UnicodeString* from) {
  for (std::size_t i = 0; i < size; ++i) from[i].toUTF8String(names[i]);
}

DayNames read_names(Language language) {
  UErrorCode code = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale{std::string{name_of(language)}.c_str()}, code);
  if (U_FAILURE(code)) throw std::runtime_error("ICU has no names of days");
  DayNames names;
  std::int32_t count = 0;
  // ICU counts its days from 1.
  take(names.weekdays, symbols.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE) + 1);
  take(names.short_weekdays, symbols.getWeekdays(count, Symbols::FORMAT, Symbols::ABBREVIATED) + 1);
  take(names.months, symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE));
  take(names.short_months, symbols.getMonths(count, Symbols::FORMAT, Symbols::ABBREVIATED));
  return names;
}

}  // namespace

const DayNames& day_names(Language language) {
  static const std::array names{read_names(Language::fr), read_names(Language::nl), read_names(Language::de),
                                read_names(Language::en)};
  return names[static_cast<std::size_t>(language)];
}

}  // namespace relais
