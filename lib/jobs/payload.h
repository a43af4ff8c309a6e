// What a job is about, where its payload is the id of a row.
#pragma once

#include <cstdint>

#include "lib/jobs/job.h"

namespace relais {

// A payload that is no number never becomes one: the job has failed for good.
std::int64_t number_in(const Job& job);

}  // namespace relais
