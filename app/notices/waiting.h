// Notices that wait with their mail until their reader's hours begin: then one mail tells all that he has not read.
#pragma once

#include <vector>

#include "notices/daily.h"

namespace relais::notices {

// Whether a mail may leave of what he was told just now. Where it has to wait for his hours, it does from now on. In
// the zone of the thread's ZoneScope.
bool mails_now(Transaction& tx, Id<Person> person);

// Who has something waiting, and is in his hours. In the zone of the thread's ZoneScope.
std::vector<Id<Person>> waits_over(Reads& db, Timestamp now);

// Takes what that mail holds; nothing where it was made already, or where he has read everything.
std::optional<DailyMail> take_what_waited(Transaction& tx, Id<Person> person);

}  // namespace relais::notices
