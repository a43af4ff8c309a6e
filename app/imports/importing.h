// Takes in the lines of a file, some at a time and in the background: each part is one transaction that also notes
// where it ended, so that a program that is stopped anywhere goes on from there.
#pragma once

#include "dispatch/services.h"
#include "imports/import.h"
#include "lib/jobs/job.h"

namespace relais::imports {

void add_import_jobs(JobKinds& kinds, const Services& services);

}  // namespace relais::imports
