#include "lib/text/characters.h"
#include "lib/text/names.h"
#include "lib/time/day_names.h"
#include "lib/time/typed_moment_day.h"

namespace relais {
namespace {

constexpr std::size_t shortest = 3;

template <std::size_t Size>
using Folded = std::array<std::array<std::string, Size>, all_of<Language>().size()>;

template <std::size_t Size>
Folded<Size> folded_names(std::array<std::string, Size> DayNames::*names) {
  Folded<Size> all;
  for (const auto language : all_of<Language>()) {
    for (std::size_t i = 0; i < Size; ++i)
      all[static_cast<std::size_t>(language)][i] = folded((day_names(language).*names)[i]);
  }
  return all;
}

// The place of the only name that begins so; the same name in two languages is one.
template <std::size_t Size>
std::optional<unsigned> named_so(std::string_view beginning, const Folded<Size>& languages) {
  std::optional<unsigned> found;
  if (beginning.size() < shortest) return found;
  for (const auto& names : languages) {
    for (unsigned i = 0; i < Size; ++i) {
      if (!names[i].starts_with(beginning)) continue;
      if (found && *found != i) return std::nullopt;
      found = i;
    }
  }
  return found;
}

}  // namespace

std::optional<std::chrono::month> take_month(TypedWords& words) {
  static const auto names = folded_names(&DayNames::months);
  const auto found = named_so(words.next(), names);
  if (!found) return std::nullopt;
  words.skip();
  return std::chrono::month{*found + 1};
}

std::optional<std::chrono::weekday> take_weekday(TypedWords& words) {
  static const auto names = folded_names(&DayNames::weekdays);
  const auto found = named_so(words.next(), names);
  if (!found) return std::nullopt;
  words.skip();
  return std::chrono::weekday{*found};
}

}  // namespace relais
