#include "lib/time/day_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <span>
#include <stdexcept>

#include "lib/text/names.h"

namespace relais {
namespace {

using Symbols = icu::DateFormatSymbols;

// ICU counts its days from 1, its months from 0.
template <std::size_t Size>
void take(std::array<std::string, Size>& names, const icu::UnicodeString* from, std::int32_t count) {
  const std::span<const icu::UnicodeString> all{from, static_cast<std::size_t>(count)};
  const auto wanted = all.last(Size);
  for (std::size_t i = 0; i < Size; ++i) wanted[i].toUTF8String(names[i]);
}

DayNames read_names(Language language) {
  UErrorCode code = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale{std::string{name_of(language)}.c_str()}, code);
  if (U_FAILURE(code)) throw std::runtime_error("ICU has no names of days");
  DayNames names;
  std::int32_t count = 0;
  const auto* from = symbols.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE);
  take(names.weekdays, from, count);
  from = symbols.getWeekdays(count, Symbols::FORMAT, Symbols::ABBREVIATED);
  take(names.short_weekdays, from, count);
  from = symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE);
  take(names.months, from, count);
  from = symbols.getMonths(count, Symbols::FORMAT, Symbols::ABBREVIATED);
  take(names.short_months, from, count);
  return names;
}

}  // namespace

const DayNames& day_names(Language language) {
  static const std::array names{read_names(Language::fr), read_names(Language::nl), read_names(Language::de),
                                read_names(Language::en)};
  return names[static_cast<std::size_t>(language)];
}

}  // namespace relais
