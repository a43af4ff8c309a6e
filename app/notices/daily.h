// Whose mail of the day is due, and which notices it holds: those not read yet that came since the last one.
#pragma once

#include "notices/notice.h"

namespace relais::notices {

struct DailyMail {
  Id<Person> person;
  // The newest ones, newest first.
  std::vector<Notice> notices;
  // How many there are.
  std::int64_t count = 0;
};

constexpr int most_in_a_daily_mail = 50;

// Nothing where he has read all that came after that one.
std::optional<DailyMail> unread_after(Reads& db, Id<Person> person, Id<Notice> last);

// One that would come outside his hours is due when they begin. In the zone of the thread's ZoneScope.
std::vector<Id<Person>> daily_mails_due(Reads& db, Timestamp now);

// Takes what this person's mail holds; nothing where it was made already, or where he has read everything. Until
// its hour comes again there is no other.
std::optional<DailyMail> take_daily_mail(Transaction& tx, Id<Person> person);

}  // namespace relais::notices
