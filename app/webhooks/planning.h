// From events to what each webhook is to be told: in the transaction of the event only its number is kept, and this
// follows.
#pragma once

#include "dispatch/services.h"
#include "lib/jobs/job.h"

namespace relais::webhooks {

// While the program runs, what happened is told at once.
void hear_of_events(const Services& services);

void add_planning_jobs(JobKinds& kinds);

}  // namespace relais::webhooks
