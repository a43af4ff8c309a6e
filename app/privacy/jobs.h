// What goes on after somebody was erased.
#pragma once

#include "lib/jobs/job.h"

namespace relais::privacy {

// The index of words is written anew, the newest first.
void index_soon(Transaction& tx);

void add_privacy_jobs(JobKinds& kinds);

}  // namespace relais::privacy
