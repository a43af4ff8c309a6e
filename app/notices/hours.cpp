#include "notices/hours.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "lib/time/day_names.h"
#include "lib/time/zone.h"

namespace relais::notices {
namespace {

constexpr int minutes_of_hour = 60;
constexpr int days_of_week = 7;

constexpr Sql select_hours = R"sql(
  SELECT days, from_minute, to_minute FROM notice_hours WHERE person_id = $1
)sql";

constexpr Sql upsert_hours = R"sql(
  INSERT INTO notice_hours (person_id, days, from_minute, to_minute, chosen_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (person_id)
  DO UPDATE SET days = excluded.days, from_minute = excluded.from_minute, to_minute = excluded.to_minute,
                chosen_at = excluded.chosen_at
)sql";

constexpr Sql delete_hours = R"sql(
  DELETE FROM notice_hours WHERE person_id = $1
)sql";

constexpr std::int64_t bit_of(Weekday day) { return std::int64_t{1} << static_cast<int>(day); }

std::int64_t sum_of(const std::vector<Weekday>& days) {
  std::int64_t sum = 0;
  for (const auto day : days) sum |= bit_of(day);
  return sum;
}

std::vector<Weekday> days_in(std::int64_t sum) {
  std::vector<Weekday> days;
  for (const auto day : all_of<Weekday>()) {
    if ((sum & bit_of(day)) != 0) days.push_back(day);
  }
  return days;
}

// "monday,tuesday 08:00-18:00"
std::string in_words(const std::optional<WorkingHours>& hours) {
  if (!hours) return {};
  std::vector<std::string_view> names;
  for (const auto day : hours->days) names.push_back(name_of(day));
  return fmt::format("{} {}-{}", fmt::join(names, ","), hours->from.text(), hours->to.text());
}

}  // namespace

std::string_view filter_label(Weekday day) {
  // Dates count the days from Sunday.
  return day_names(current_language()).weekdays.at((static_cast<std::size_t>(day) + 1) % days_of_week);
}

WorkingHours WorkingHours::from_row(Row& row) {
  auto days = days_in(row.read<std::int64_t>());
  const TimeOfDay from{row.read<int>()};
  return {std::move(days), from, TimeOfDay{row.read<int>()}};
}

bool WorkingHours::contain(Timestamp at) const {
  const auto local = local_time(at);
  const auto day = static_cast<Weekday>((local.weekday() + days_of_week - 1) % days_of_week);
  const auto minute = local.hour * minutes_of_hour + local.minute;
  return std::ranges::find(days, day) != days.end() && minute >= from.minutes() && minute < to.minutes();
}

std::optional<WorkingHours> hours_of(Reads& db, Id<Person> person) {
  struct Kept : WorkingHours {
    static Kept from(Row& row) { return {WorkingHours::from_row(row)}; }
  };
  return db.first<Kept>(select_hours, person);
}

void choose_hours(Transaction& tx, const Person& person, const std::optional<WorkingHours>& hours) {
  const auto before = in_words(hours_of(tx, person.id));
  if (in_words(hours) == before) return;
  if (hours) {
    tx.run(upsert_hours, person.id, sum_of(hours->days), hours->from.minutes(), hours->to.minutes(), tx.now());
  } else {
    tx.run(delete_hours, person.id);
  }
  record(tx, person, {"person", person.id.value}, "mailing_hours_chosen", {change("hours", before, in_words(hours))});
}

}  // namespace relais::notices
