#include <spdlog/spdlog.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "lib/database/turn.h"
#include "lib/jobs/job_table.h"
#include "lib/jobs/job_work.h"
#include "lib/time/clock.h"

namespace relais {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Another process on the same SQLite file cannot wake us, and a process that died leaves a lease that nobody speaks of.
constexpr std::chrono::microseconds longest_sleep = 1s;

// Outlives the runner where the database keeps the listener longer.
struct Bell {
  void ring() {
    {
      const std::scoped_lock lock(mutex);
      rung = true;
    }
    changed.notify_all();
  }

  std::mutex mutex;
  std::condition_variable changed;
  bool rung = false;
};

}  // namespace

// One thread, the keeper, takes jobs and renews their leases; the workers do them.
class JobRunner::Threads {
public:
  Threads(Database& database, const JobKinds& kinds, int threads, JobOptions options)
      : database_(database), kinds_(kinds), names_(kinds.names()), threads_(threads), options_(options) {}
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;
  ~Threads() { stop(); }

  void start();
  void stop();

private:
  void keep();
  void look_after_jobs();
  void renew_leases();
  void take_jobs();
  void hand_out(std::vector<Job> taken);
  void sleep();
  void work();
  std::optional<Job> next_job();
  void forget(const Job& job);
  void give_back_waiting();
  int room() const;

  Database& database_;
  const JobKinds& kinds_;
  const std::vector<std::string> names_;
  const int threads_;
  const JobOptions options_;
  const std::string me_ = jobs::name_of_this_process();

  std::shared_ptr<Bell> bell_ = std::make_shared<Bell>();
  Clock::time_point renew_at_;
  std::chrono::microseconds pause_ = longest_sleep;
  bool complained_ = false;

  mutable std::mutex mutex_;
  std::condition_variable job_waits_;
  std::deque<Job> waiting_;
  std::vector<Job> begun_;
  bool stopping_ = false;
  bool keeper_stopping_ = false;

  std::vector<std::thread> workers_;
  std::thread keeper_;
};

void JobRunner::Threads::start() {
  if (keeper_.joinable()) return;
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = keeper_stopping_ = false;
  }
  schedule_recurring(database_, kinds_);
  // Without a kind, it may be any.
  database_.listen("jobs", [bell = bell_, kinds = names_](const std::string& kind) {
    if (kind.empty() || std::ranges::find(kinds, kind) != kinds.end()) bell->ring();
  });
  renew_at_ = Clock::now() + options_.lease / 3;
  keeper_ = std::thread([this] { keep(); });
  for (int i = 0; i < threads_; ++i) workers_.emplace_back([this] { work(); });
}

void JobRunner::Threads::stop() {
  if (!keeper_.joinable()) return;
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  job_waits_.notify_all();
  give_back_waiting();
  for (auto& worker : workers_) worker.join();
  workers_.clear();
  // The keeper renews the leases of the jobs at hand until the last of them has ended.
  {
    const std::scoped_lock lock(mutex_);
    keeper_stopping_ = true;
  }
  bell_->ring();
  keeper_.join();
  // What it was just taking when all this began.
  give_back_waiting();
}

void JobRunner::Threads::keep() {
  for (bool stopped = false; !stopped;) {
    try {
      look_after_jobs();
      complained_ = false;
    } catch (const std::exception& failure) {
      if (!std::exchange(complained_, true)) spdlog::warn("jobs wait: {}", failure.what());
    }
    sleep();
    const std::scoped_lock lock(mutex_);
    stopped = keeper_stopping_;
  }
}

void JobRunner::Threads::look_after_jobs() {
  if (Clock::now() >= renew_at_) renew_leases();
  take_jobs();
}

void JobRunner::Threads::renew_leases() {
  std::vector<Job> held;
  {
    const std::scoped_lock lock(mutex_);
    held = begun_;
    held.insert(held.end(), waiting_.begin(), waiting_.end());
  }
  if (!held.empty()) {
    jobs::settle(database_, [&](Transaction& tx) {
      for (const auto& job : held) jobs::renew(tx, job, options_.lease);
    });
  }
  renew_at_ = Clock::now() + options_.lease / 3;
}

// Looks before it takes: to look, nobody has to wait for the writer.
void JobRunner::Threads::take_jobs() {
  pause_ = longest_sleep;
  for (int most = room(); most > 0; most = room()) {
    const auto due = database_.read([&](Reads& db) { return jobs::next_takeable(db); });
    if (!due) return;
    if (const auto wait = *due - now(); wait > 0s)
      return void(pause_ = std::min<std::chrono::microseconds>(wait, pause_));
    auto taken = jobs::take(database_, names_, me_, most, options_.lease);
    // Others were quicker.
    if (taken.empty()) return;
    hand_out(std::move(taken));
  }
}

void JobRunner::Threads::hand_out(std::vector<Job> taken) {
  {
    const std::scoped_lock lock(mutex_);
    std::ranges::move(taken, std::back_inserter(waiting_));
  }
  job_waits_.notify_all();
}

// Several at a time, since each taking is a commit, and few enough that a slow job holds up little.
int JobRunner::Threads::room() const {
  const std::scoped_lock lock(mutex_);
  if (stopping_ || 2 * static_cast<int>(waiting_.size()) > threads_) return 0;
  return 2 * threads_ - static_cast<int>(waiting_.size() + begun_.size());
}

void JobRunner::Threads::sleep() {
  std::unique_lock lock(bell_->mutex);
  bell_->changed.wait_for(lock, pause_, [this] { return bell_->rung; });
  bell_->rung = false;
}

void JobRunner::Threads::work() {
  while (const auto job = next_job()) {
    try {
      give_way();
      jobs::work_on(database_, kinds_, *job, options_);
    } catch (const std::exception& failure) {
      spdlog::warn("the end of job {} ({}) could not be recorded: {}", job->id, job->kind, failure.what());
    }
    forget(*job);
    bell_->ring();
  }
}

std::optional<Job> JobRunner::Threads::next_job() {
  std::unique_lock lock(mutex_);
  job_waits_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
  if (stopping_) return std::nullopt;
  begun_.push_back(std::move(waiting_.front()));
  waiting_.pop_front();
  return begun_.back();
}

void JobRunner::Threads::forget(const Job& job) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(begun_, [&](const Job& other) { return other.id == job.id && other.attempt == job.attempt; });
}

void JobRunner::Threads::give_back_waiting() {
  std::deque<Job> waiting;
  {
    const std::scoped_lock lock(mutex_);
    waiting.swap(waiting_);
  }
  if (waiting.empty()) return;
  try {
    jobs::settle(database_, [&](Transaction& tx) {
      for (const auto& job : waiting) jobs::give_back(tx, job);
    });
  } catch (const DatabaseError& failure) {
    spdlog::warn("jobs that were not begun wait for their lease to end: {}", failure.what());
  }
}

JobRunner::JobRunner(Database& database, const JobKinds& kinds, int threads, JobOptions options)
    : threads_(std::make_unique<Threads>(database, kinds, threads, options)) {}

JobRunner::~JobRunner() = default;

void JobRunner::start() { threads_->start(); }

void JobRunner::stop() { threads_->stop(); }

int run_due_jobs(Database& database, const JobKinds& kinds, JobOptions options) {
  const auto names = kinds.names();
  const auto me = jobs::name_of_this_process();
  for (int ran = 0;; ++ran) {
    const auto due = database.read([&](Reads& db) { return jobs::next_takeable(db); });
    if (!due || *due > now()) return ran;
    const auto taken = jobs::take(database, names, me, 1, options.lease);
    if (taken.empty()) return ran;
    jobs::work_on(database, kinds, taken.front(), options);
  }
}

}  // namespace relais
