// A requester who leaves us waiting is reminded once, where an administrator has switched that on.
#pragma once

#include "lib/jobs/job.h"
#include "settings/settings.h"

namespace relais::requests {

void add_reminding_jobs(JobKinds& kinds, const Settings& settings);

}  // namespace relais::requests
