// How somebody wants his notices by mail: each at once, one mail a day with all of them, or none.
#pragma once

#include "notices/notice.h"

namespace relais::notices {

enum class Mailing { at_once, daily, never };

constexpr auto names_of(Mailing) {
  using namespace std::string_view_literals;
  return std::array{"at_once"sv, "daily"sv, "never"sv};
}

// A time of day on the clock of the organisation, as "8:30" or "8 h 30".
class TimeOfDay {
public:
  explicit constexpr TimeOfDay(int minutes) : minutes_(minutes) {}

  static std::optional<TimeOfDay> from(std::string_view typed);

  int minutes() const { return minutes_; }
  std::string text() const;  // "08:30"

private:
  int minutes_;
};

struct MailingChoice {
  Mailing mailing = Mailing::at_once;
  TimeOfDay daily_at{7 * 60};

  static MailingChoice from(Row& row);
};

MailingChoice mailing_of(Reads& db, Id<Person> person);
// The first daily mail holds what is told from now on.
void choose_mailing(Transaction& tx, const Person& person, const MailingChoice& choice);

}  // namespace relais::notices
