// The rows of jobs: taking them by lease, and what becomes of them.
#pragma once

#include "lib/jobs/job.h"

namespace relais::jobs {

// A name that no other process has, on this machine or another.
std::string name_of_this_process();

// When the first may be taken, of whatever kind; nothing where there is none.
std::optional<Timestamp> next_takeable(Reads& db);

// Takes up to that many that are due, soonest first.
std::vector<Job> take(Database& database, const std::vector<std::string>& kinds, const std::string& by, int most,
                      std::chrono::seconds lease);
// One transaction on these rows alone, in which conflicts with others are of no concern.
void settle(Database& database, const std::function<void(Transaction&)>& change);

// A job that somebody else has taken over since is left alone in all of these.
void renew(Transaction& tx, const Job& job, std::chrono::seconds lease);
// It was taken and not begun.
void give_back(Transaction& tx, const Job& job);
// False where it has ended or is somebody else's now.
bool is_own(Reads& db, const Job& job);
// False where it is somebody else's now.
bool finish_own(Transaction& tx, const Job& job);
void postpone(Transaction& tx, const Job& job, Timestamp until, int failures, std::string_view why);
// Kept with its error, for a recurring one until its next turn.
void fail_for_good(Transaction& tx, const Job& job, std::string_view why);

}  // namespace relais::jobs
