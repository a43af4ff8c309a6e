// A request that waits for the requester, for somebody else or for a date, until that comes.
#pragma once

#include <optional>
#include <string>

#include "lib/jobs/job.h"
#include "requests/request.h"

namespace relais::requests {

struct Wait {
  WaitsFor for_what = WaitsFor::requester;
  std::optional<Timestamp> until;
  std::string why;
};

// Answers the event.
std::int64_t let_wait(Transaction& tx, const Request& request, const Wait& wait, const Person& by);
// By somebody, or by itself: the answer came, or the date.
void resume(Transaction& tx, const Request& request, const Actor& by);

// Ends each wait for a date when the date has come.
void add_waiting_jobs(JobKinds& kinds);

}  // namespace relais::requests
