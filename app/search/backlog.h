// What was said before it could be found by its words is indexed afterwards, the newest first, in steps: a program that
// is stopped goes on where it was.
#pragma once

#include <functional>

#include "lib/jobs/job.h"

namespace relais::search {

void add_search_jobs(JobKinds& kinds);

// At most so many; false where nothing is left.
bool index_some(Transaction& tx, std::int64_t most);
// All that is left, so many a transaction.
void index_backlog(Database& database, std::int64_t a_step, const std::function<void()>& between);
bool has_backlog(Reads& db);
// Nothing is found until it is indexed again.
void forget_all(Transaction& tx);

}  // namespace relais::search
