// When somebody wants his notices by mail: in his hours alone, by the clock of the organisation.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "notices/mailing.h"

namespace relais::notices {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

constexpr auto names_of(Weekday) {
  using namespace std::string_view_literals;
  return std::array{"monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv, "saturday"sv, "sunday"sv};
}

std::string_view filter_label(Weekday day);  // "lundi"

struct WorkingHours {
  std::vector<Weekday> days{Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday, Weekday::friday};
  TimeOfDay from{8 * 60};
  TimeOfDay to{18 * 60};

  static WorkingHours from_row(Row& row);

  // In the zone of the thread's ZoneScope, whatever the clocks do that day.
  bool contain(Timestamp at) const;
};

// Nothing for whoever is told at any hour.
std::optional<WorkingHours> hours_of(Reads& db, Id<Person> person);
void choose_hours(Transaction& tx, const Person& person, const std::optional<WorkingHours>& hours);

}  // namespace relais::notices
