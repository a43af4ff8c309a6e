// Files that were uploaded for something that was never sent. Those that a draft names live as long as it does.
#pragma once

#include "dispatch/services.h"
#include "lib/jobs/job.h"

namespace relais::files {

void add_upload_jobs(JobKinds& kinds, const Services& services);

}  // namespace relais::files
