#include "demo/office_hours.h"

#include <charconv>
#include <stdexcept>

#include "lib/time/format.h"
#include "lib/time/zone.h"

namespace relais::demo {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr int opens = 8 * 60 + 15;
constexpr int closes = 17 * 60;

struct Span {
  int number = 0;
  char unit = 'm';
  std::string_view rest;
};

// "12d 9:05"
Span span_in(std::string_view text) {
  Span span;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), span.number);
  if (failed != std::errc{} || end == text.data() + text.size()) throw std::invalid_argument(std::string{text});
  span.unit = *end;
  span.rest = text.substr(static_cast<std::size_t>(end - text.data()) + 1);
  if (span.rest.starts_with(' ')) span.rest.remove_prefix(1);
  return span;
}

int minute_of(const LocalTime& there) { return there.hour * 60 + there.minute; }

LocalTime with_minute(LocalTime there, int minute) {
  there.hour = minute / 60;
  there.minute = minute % 60;
  return there;
}

// "10:05"; as it was where nothing is said.
LocalTime at_hour(const LocalTime& there, std::string_view hour) {
  const auto colon = hour.find(':');
  if (colon == std::string_view::npos) return there;
  return with_minute(
      there, std::stoi(std::string{hour.substr(0, colon)}) * 60 + std::stoi(std::string{hour.substr(colon + 1)}));
}

bool is_weekend(const LocalTime& there) { return there.weekday() == 0 || there.weekday() == 6; }

enum class Direction { on, back };

LocalTime working_day(LocalTime there, Direction direction) {
  while (is_weekend(there)) there.day += direction == Direction::on ? days{1} : days{-1};
  return there;
}

LocalTime working_days_from(LocalTime there, int count) {
  const auto direction = count < 0 ? Direction::back : Direction::on;
  for (auto left = std::abs(count); left > 0; --left) {
    there.day += direction == Direction::on ? days{1} : days{-1};
    there = working_day(there, direction);
  }
  return working_day(there, direction);
}

LocalTime opening_after(LocalTime there) {
  there.day += days{1};
  return with_minute(working_day(there, Direction::on), opens);
}

Timestamp after_office_minutes(Timestamp at, int count) {
  auto there = local_time(at_the_office(at));
  while (minute_of(there) + count > closes) {
    count -= closes - minute_of(there);
    there = opening_after(there);
  }
  return instant(with_minute(there, minute_of(there) + count));
}

}  // namespace

Timestamp ago(Timestamp present, std::string_view how_long) {
  const auto span = span_in(how_long);
  if (span.unit == 'm') return present - minutes{span.number};
  if (span.unit == 'h') return present - minutes{span.number * 60};
  auto there = local_time(present);
  there.day -= days{span.number};
  return instant(at_hour(working_day(there, Direction::back), span.rest));
}

Timestamp at_the_office(Timestamp at) {
  auto there = local_time(at);
  if (is_weekend(there)) return instant(with_minute(working_day(there, Direction::on), opens + 7));
  if (minute_of(there) < opens) return instant(with_minute(there, opens + 4));
  if (minute_of(there) > closes) return instant(opening_after(there)) + minutes{9};
  return at;
}

Timestamp later(Timestamp at, std::string_view when, Pace pace) {
  if (when.empty()) return pace == Pace::office ? after_office_minutes(at, 3) : at + minutes{1};
  const auto span = span_in(when.substr(1));
  if (span.unit == 'd') return instant(at_hour(working_days_from(local_time(at), span.number), span.rest));
  const auto count = span.unit == 'h' ? span.number * 60 : span.number;
  return pace == Pace::office ? after_office_minutes(at, count) : at + minutes{count};
}

std::string with_days(std::string_view text, Timestamp at) {
  std::string told;
  while (true) {
    const auto open = text.find('[');
    const auto close = text.find("d]", open);
    if (open == std::string_view::npos || close == std::string_view::npos) return told += text;
    const auto inside = text.substr(open + 1, close - open - 1);
    const bool is_day = inside.size() >= 2 && inside.size() <= 4 && (inside[0] == '+' || inside[0] == '-');
    told += text.substr(0, is_day ? open : open + 1);
    text.remove_prefix(is_day ? close + 2 : open + 1);
    if (!is_day) continue;
    const auto count = std::stoi(std::string{inside});
    const auto day = full_day(instant(working_days_from(local_time(at), count)));
    told += day.substr(0, day.rfind(' '));
  }
}

}  // namespace relais::demo
