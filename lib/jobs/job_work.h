// One job, from its beginning to what is recorded of its end.
#pragma once

#include "lib/jobs/job.h"

namespace relais::jobs {

// How long to wait after so many failures in a row: doubling from five seconds to an hour, a quarter more or less at
// random so that what failed together does not come back together.
std::chrono::microseconds delay_after(int failures);

// Does not throw for a job that fails: that is recorded in its row. Throws DatabaseError where nothing can be recorded;
// the lease then runs out and the job is done again.
void work_on(Database& database, const JobKinds& kinds, const Job& job, const JobOptions& options);

}  // namespace relais::jobs
