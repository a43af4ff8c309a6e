#include "lib/time/typed_moment.h"

#include "lib/time/format.h"
#include "lib/time/typed_moment_day.h"
#include "lib/time/zone.h"

namespace relais {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array part_words{Meant{"midi", 12},   Meant{"matin", 12},  Meant{"soir", 20},
                                Meant{"middag", 12}, Meant{"mittag", 12}, Meant{"noon", 12}};
constexpr int end_of_afternoon = 18;

bool take_hour_word(TypedWords& words) {
  return words.take_one_of({"h", "heure", "heures", "u", "uur", "uhr", "stunde", "stunden", "hour", "hours"});
}

// "+2 h", "dans 30 min"
std::optional<std::chrono::microseconds> take_short_span(TypedWords& words) {
  words.take("d");
  if (!words.take_one_of({"+", "dans", "ici", "in", "over"})) return std::nullopt;
  const auto count = words.take_number();
  if (!count) return std::nullopt;
  if (words.take_one_of({"min", "mn", "minute", "minutes", "minuten"})) return minutes{*count};
  if (!take_hour_word(words)) return std::nullopt;
  return hours{*count} + minutes{words.take_number().value_or(0)};
}

std::optional<minutes> minutes_of(int hour, int minute) {
  if (hour > 23 || minute > 59) return std::nullopt;
  return hours{hour} + minutes{minute};
}

std::optional<minutes> take_part_of_day(TypedWords& words) {
  const bool is_after = words.take("apres");
  const auto hour = take_meaning<int>(words, part_words);
  if (!hour) return std::nullopt;
  return hours{is_after ? end_of_afternoon : *hour};
}

// "16 h 30", "16:30", "16.30 Uhr" has a full stop and would be a date.
std::optional<minutes> take_hour(TypedWords& words) {
  words.take_one_of({"a", "t", "vers", "ce", "om", "um", "at"});
  if (const auto part = take_part_of_day(words)) return part;
  const auto hour = words.take_number();
  if (!hour) return std::nullopt;
  if (take_hour_word(words)) return minutes_of(*hour, words.take_number().value_or(0));
  const auto minute = words.take(":") ? words.take_number() : std::nullopt;
  if (!minute) return std::nullopt;
  if (words.take(":")) words.take_number();
  take_hour_word(words);
  return minutes_of(*hour, *minute);
}

Timestamp instant_at(std::chrono::sys_days day, minutes since_midnight) {
  const auto whole = std::chrono::floor<hours>(since_midnight);
  return instant({day, static_cast<int>(whole.count()), static_cast<int>((since_midnight - whole).count())});
}

constexpr minutes end_of_day{23 * 60 + 59};

bool is_within_reach(std::chrono::sys_days day) {
  const auto year = std::chrono::year_month_day{day}.year();
  return year >= std::chrono::year{2000} && year < std::chrono::year{2200};
}

}  // namespace

std::optional<Timestamp> typed_moment(std::string_view typed, Timestamp now) {
  if (const auto exact = parse_iso(typed)) return exact;
  TypedWords words{typed};
  if (const auto span = take_short_span(words)) return words.at_end() ? std::optional{now + *span} : std::nullopt;

  words.go_back_to(0);
  const auto today = local_time(now).day;
  const auto day = take_day(words, today);
  if (words.at_end()) return day && is_within_reach(*day) ? std::optional{instant_at(*day, end_of_day)} : std::nullopt;
  const auto hour = take_hour(words);
  if (!hour || !words.at_end() || !is_within_reach(day.value_or(today))) return std::nullopt;
  return instant_at(day.value_or(today), *hour);
}

}  // namespace relais
