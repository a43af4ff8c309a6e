// Drafts that nobody came back to.
#pragma once

#include "lib/jobs/job.h"

namespace relais::drafts {

void add_draft_jobs(JobKinds& kinds);

}  // namespace relais::drafts
