// Every kind of job of the program: what it does by itself and with the database alone, and what waits for others.
#pragma once

#include "dispatch/services.h"
#include "lib/jobs/job.h"

namespace relais {

JobKinds jobs_of_our_own(const Services& services);

// They wait for other machines, and nothing of our own waits behind them.
JobKinds jobs_for_others(const Services& services);

// They wait for receivers that may be slow, and for these alone.
JobKinds jobs_for_webhooks(const Services& services);

}  // namespace relais
