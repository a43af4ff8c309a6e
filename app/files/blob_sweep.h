// Files of the blob store that no row names any more go: now and then, and soon after something was erased. Nothing is
// lost by a kill: what was not removed is found the next time.
#pragma once

#include <vector>

#include "dispatch/services.h"
#include "lib/integrity/rules.h"
#include "lib/jobs/job.h"

namespace relais::files {

// At once what is old enough, and a little later what was still young.
void sweep_soon(Transaction& tx);

// `names` are all columns that name a file.
void add_sweep_jobs(JobKinds& kinds, const Services& services, const std::vector<BlobNames>& names);

}  // namespace relais::files
