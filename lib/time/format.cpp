#include "lib/time/format.h"

#include <fmt/compile.h>

#include "lib/text/translation.h"
#include "lib/text/typography.h"
#include "lib/time/day_names.h"
#include "lib/time/zone.h"

namespace relais {
namespace {

using std::chrono::year_month_day;

constexpr std::int64_t minute = 60'000'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

std::string with_unit(std::string_view number, std::string_view unit) {
  return fmt::format(FMT_COMPILE("{}{}{}"), number, no_break_space, unit);
}

// A list says these hundreds of times, so each is looked up once.
const Text today{"today (short)"};
const Text yesterday{"yesterday"};
const Text tomorrow{"tomorrow"};
const Text day_at_time{"{day} at {time}"};
const Text less_than_a_minute{"less than 1 min"};
const Text minutes_unit{"min (minutes)"};
const Text hours_unit{"h (hours)"};
const Text days_unit{"d (days)"};

std::string say(const Text& text) { return std::string{t(text)}; }

bool is_french() { return current_language() == Language::fr; }

unsigned day_of_month(const LocalTime& at) { return static_cast<unsigned>(year_month_day{at.day}.day()); }

int year_of(const LocalTime& at) { return static_cast<int>(year_month_day{at.day}.year()); }

std::string time_of_day(const LocalTime& at) {
  if (!is_french()) return fmt::format(FMT_COMPILE("{:02}:{:02}"), at.hour, at.minute);
  const auto whole_hour = fmt::format(FMT_COMPILE("{}{}h"), at.hour, no_break_space);
  return at.minute == 0 ? whole_hour : fmt::format(FMT_COMPILE("{}{}{:02}"), whole_hour, no_break_space, at.minute);
}

// "1er décembre", "24 novembre", "24. November".
std::string day_and_month(const LocalTime& at, std::string_view month) {
  const auto number = day_of_month(at);
  const auto* mark = current_language() == Language::de ? "." : is_french() && number == 1 ? "er" : "";
  return fmt::format(FMT_COMPILE("{}{}{}{}"), number, mark, no_break_space, month);
}

std::string short_date(const LocalTime& at) {
  const auto& names = day_names(current_language());
  return fmt::format(FMT_COMPILE("{} {}"), names.short_weekdays[at.weekday()],
                     day_and_month(at, names.short_months[at.month()]));
}

std::string full_date(const LocalTime& at) {
  const auto& names = day_names(current_language());
  return fmt::format(FMT_COMPILE("{} {}"), names.weekdays[at.weekday()], day_and_month(at, names.months[at.month()]));
}

std::string short_day(const LocalTime& at, const LocalTime& now) {
  const auto distance = (at.day - now.day).count();
  if (distance == 0) return say(today);
  if (distance == -1) return say(yesterday);
  if (distance == 1) return say(tomorrow);
  return year_of(at) == year_of(now) ? short_date(at) : fmt::format(FMT_COMPILE("{} {}"), short_date(at), year_of(at));
}

}  // namespace

std::string time_of_day(Timestamp at) { return time_of_day(local_time(at)); }

std::string short_day(Timestamp at, Timestamp now) { return short_day(local_time(at), local_time(now)); }

std::string short_moment(Timestamp at, Timestamp now) {
  const auto local = local_time(at);
  return fmt::format(FMT_COMPILE("{} {}"), short_day(local, local_time(now)), time_of_day(local));
}

std::string full_day(Timestamp at) {
  const auto local = local_time(at);
  return fmt::format(FMT_COMPILE("{} {}"), full_date(local), year_of(local));
}

std::string moment(Timestamp at) {
  const auto local = local_time(at);
  return filled(t(day_at_time), {{"day", full_date(local)}, {"time", time_of_day(local)}});
}

std::string since(Timestamp now, Timestamp then) {
  const auto span = std::max<std::int64_t>(0, (now - then).count());
  if (span < minute) return say(less_than_a_minute);
  if (span < hour) return with_unit(std::to_string(span / minute), t(minutes_unit));
  if (span >= day) return with_unit(grouped(span / day), t(days_unit));
  const auto hours = with_unit(std::to_string(span / hour), t(hours_unit));
  const auto minutes = span % hour / minute;
  return minutes == 0 ? hours : with_unit(hours, fmt::format(FMT_COMPILE("{:02}"), minutes));
}

}  // namespace relais
