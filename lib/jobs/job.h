// Slow or outside work: a row written in the transaction that asks for it, done after the commit by whichever process
// takes its lease first. A job only calls a function of its subject.
//
// A job is run at least once, and most often exactly once: a process that dies between the work and our record of it
// leaves a lease that runs out, and another process does it again. What changes only the database can be done exactly
// once: call finish() in the transaction that makes the change, so that both are committed or neither.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"

namespace relais {

struct Job {
  std::int64_t id = 0;
  std::string kind;
  std::string payload;
  // How often it was begun, this time included.
  int attempt = 0;
  // The same since it last ended as its worker wanted (TryAgain).
  int failures = 0;
  Timestamp due_at;
  // The period of a recurring job.
  std::optional<std::chrono::microseconds> every;
  // Whose lease it is.
  std::string leased_by;

  static Job from(Row& row);
};

struct JobTiming {
  // Not before this moment; now where there is none.
  std::optional<Timestamp> due_at;
  // A second unfinished job of the same kind and key is not made: the first stays, due at the earlier of both moments.
  // Where it is being worked on already, it is done once more after that, since it may have looked before the second
  // was asked.
  std::string unique_key;
};

// The id of the job, or of the unfinished one that stands for it.
std::int64_t enqueue(Transaction& tx, std::string_view kind, std::string_view payload, const JobTiming& timing = {});

// A worker that throws this decides itself when its job is tried again; any other exception follows growing delays
// until the job has failed for good. Its row is then kept, with the last error. Where only the database or the disk is
// away, there is no end to trying.
struct TryAgain : std::runtime_error {
  TryAgain(const std::string& why, Timestamp when) : std::runtime_error(why), at(when) {}

  Timestamp at;
};

// A worker that throws this knows that trying again is of no use: the job has failed for good.
struct GiveUp : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Somebody else has the job now, because this process was too long without a sign of life.
struct LeaseLost : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Called by a worker in the transaction that holds all of its effect. Throws LeaseLost, which undoes that transaction,
// where another process has taken the job over; a worker lets it pass. It is recorded by itself for those that never
// call it.
void finish(Transaction& tx, const Job& job);

// What each kind of job calls. It gets the database, not a transaction, because it may speak to the outside between
// two. It must leave the world right if it is run twice: a crash between its work and our record of it runs it again.
class JobKinds {
public:
  using Work = std::function<void(Database& database, const Job& job)>;

  void add(std::string kind, Work work);
  // Made by the program itself again and again; one row, so that several processes do it once.
  void add_recurring(std::string kind, std::chrono::seconds every, Work work);

  const Work* find(std::string_view kind) const;
  std::vector<std::string> names() const;
  const std::map<std::string, std::chrono::seconds, std::less<>>& recurring() const { return recurring_; }

private:
  std::map<std::string, Work, std::less<>> work_;
  std::map<std::string, std::chrono::seconds, std::less<>> recurring_;
};

struct JobOptions {
  // A process that shows no sign of life for so long loses its jobs to another. While it lives it renews them.
  std::chrono::seconds lease{60};
  // How often a job may fail in a row before it has failed for good: about half a day with the growing delays.
  int most_failures = 20;
};

// The rows of the recurring jobs, due now where they are new. JobRunner::start() sees to it.
void schedule_recurring(Database& database, const JobKinds& kinds);

// Runs what is due, one job after another, until nothing is, and answers how many it ran: tests and `relais receive`
// call it by hand. Jobs whose kind is not among these are left alone. It renews no lease: what may last longer is for a
// JobRunner.
int run_due_jobs(Database& database, const JobKinds& kinds, JobOptions options = {});

// Threads that take jobs as they fall due, woken by enqueue() in any process and by the clock.
class JobRunner {
public:
  JobRunner(Database& database, const JobKinds& kinds, int threads, JobOptions options = {});
  JobRunner(const JobRunner&) = delete;
  JobRunner& operator=(const JobRunner&) = delete;
  // Waits for the jobs at hand.
  ~JobRunner();

  void start();
  // Lets the jobs at hand end and gives back those that were taken and not begun.
  void stop();

private:
  class Threads;
  std::unique_ptr<Threads> threads_;
};

// What failed for good, newest first, for somebody to look at.
struct FailedJob {
  std::int64_t id = 0;
  std::string kind;
  std::string payload;
  int attempts = 0;
  std::string error;
  Timestamp failed_at;

  static FailedJob from(Row& row);
};

std::vector<FailedJob> failed_jobs(Reads& db, int most = 100);

// How many have not succeeded yet: those that will be tried again, and those that will not.
struct Unsuccessful {
  std::int64_t postponed = 0;
  std::int64_t failed = 0;

  static Unsuccessful from(Row& row);
};

Unsuccessful unsuccessful_jobs(Reads& db);
// Due again now, as if it had never been begun. False where there is no such failed job, or an unfinished one stands
// for it.
bool revive(Transaction& tx, std::int64_t failed_job);

}  // namespace relais
