// A request ends well, and may come back; left alone, it closes by itself.
#pragma once

#include <string>

#include "lib/jobs/job.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

// `why` says what was done; it may stay empty. The requester is told that it ended, unless it comes back at once.
// Answers the event.
std::int64_t resolve(Transaction& tx, const Request& request, const std::string& why, const Person& by,
                     const Settings& settings);

// To work again, or to the second line where nobody answers for it.
void reopen(Transaction& tx, const Request& request, const std::string& why, const Actor& by);

void add_closing_jobs(JobKinds& kinds, const Settings& settings);

}  // namespace relais::requests
