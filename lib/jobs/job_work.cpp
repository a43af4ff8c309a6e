#include "lib/jobs/job_work.h"

#include <spdlog/spdlog.h>

#include <random>
#include <system_error>
#include <thread>

#include "lib/jobs/job_table.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"

namespace relais::jobs {
namespace {

using namespace std::chrono_literals;

using End = std::function<void(Transaction&)>;

// What a column can hold of an error's words, which may be another program's.
std::string storable(std::string_view why) {
  constexpr std::size_t longest = 2000;
  auto text = repaired(why.substr(0, longest));
  std::ranges::replace(text, '\0', ' ');
  return text;
}

bool is_of_the_disk(const std::error_code& code) {
  constexpr std::array troubles{ENOSPC, EDQUOT, EROFS, EIO};
  return std::ranges::find(troubles, code.value()) != troubles.end();
}

// The work is not at fault where the database or the disk is away.
bool is_of_the_machine(const std::exception& failure) {
  if (dynamic_cast<const DatabaseUnavailable*>(&failure) != nullptr) return true;
  const auto* system = dynamic_cast<const std::system_error*>(&failure);
  return system != nullptr && is_of_the_disk(system->code());
}

// However long it is away, the last try is still to come.
End end_of_waiting(const Job& job, const JobOptions& options, const std::string& why) {
  const auto delay = std::min(delay_after(job.failures), job.every.value_or(1h));
  const auto failures = std::min(job.failures, options.most_failures - 1);
  spdlog::warn("job {} ({}) waits, attempt {}: {}", job.id, job.kind, job.attempt, why);
  return [=](Transaction& tx) { postpone(tx, job, tx.now() + delay, failures, why); };
}

End end_of_failure(const Job& job, const JobOptions& options, const std::string& why) {
  if (job.failures >= options.most_failures) {
    spdlog::error("job {} ({}) has failed for good: {}", job.id, job.kind, why);
    return [=](Transaction& tx) { fail_for_good(tx, job, why); };
  }
  const auto delay = std::min(delay_after(job.failures), job.every.value_or(1h));
  spdlog::warn("job {} ({}) failed, attempt {}: {}", job.id, job.kind, job.attempt, why);
  return [=](Transaction& tx) { postpone(tx, job, tx.now() + delay, job.failures, why); };
}

End end_of_giving_up(const Job& job, const std::string& why) {
  spdlog::error("job {} ({}) has failed for good: {}", job.id, job.kind, why);
  return [=](Transaction& tx) { fail_for_good(tx, job, why); };
}

// Never at once, so that a worker's mistake does not become an endless loop.
End end_of_trying_again(const Job& job, Timestamp at, const std::string& why) {
  return [=](Transaction& tx) { postpone(tx, job, std::max(at, tx.now() + 1s), 0, why); };
}

End run(Database& database, const JobKinds& kinds, const Job& job, const JobOptions& options) {
  // Begun more often than it may fail: its process died of it each time.
  if (job.failures > options.most_failures) return end_of_giving_up(job, "it was begun too often without an end");
  try {
    (*kinds.find(job.kind))(database, job);
    return [=](Transaction& tx) { finish_own(tx, job); };
  } catch (const TryAgain& failure) {
    return end_of_trying_again(job, failure.at, storable(failure.what()));
  } catch (const GiveUp& failure) {
    return end_of_giving_up(job, storable(failure.what()));
  } catch (const LeaseLost& failure) {
    spdlog::warn("{}", failure.what());
    return [](Transaction&) {};
  } catch (const std::exception& failure) {
    const auto end = is_of_the_machine(failure) ? end_of_waiting : end_of_failure;
    return end(job, options, storable(failure.what()));
  }
}

// Where its worker has finished it, the writer is left to others.
void record(Database& database, const Job& job, const End& end) {
  if (database.read([&](Reads& db) { return is_own(db, job); })) settle(database, end);
}

}  // namespace

std::chrono::microseconds delay_after(int failures) {
  thread_local std::minstd_rand random{std::random_device{}()};
  const std::chrono::microseconds plain =
      std::min<std::chrono::microseconds>(5s * (1 << std::clamp(failures - 1, 0, 20)), 1h);
  return plain * std::uniform_int_distribution{75, 125}(random) / 100;
}

void work_on(Database& database, const JobKinds& kinds, const Job& job, const JobOptions& options) {
  const auto end = run(database, kinds, job, options);
  // Work that is done and not recorded is done twice, so a database that is away for a moment is waited for.
  for (const auto pause : {100ms, 500ms, 2000ms}) {
    try {
      return record(database, job, end);
    } catch (const DatabaseUnavailable&) {
      std::this_thread::sleep_for(pause);
    }
  }
  record(database, job, end);
}

}  // namespace relais::jobs
