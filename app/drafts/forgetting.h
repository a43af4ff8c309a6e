// Drafts that nobody came back to.
#pragma once

#include "lib/jobs/job.h"
#include "settings/settings.h"

namespace relais::drafts {

void add_draft_jobs(JobKinds& kinds, const Settings& settings);

}  // namespace relais::drafts
