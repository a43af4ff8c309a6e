#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <condition_variable>
#include <csignal>
#include <thread>

#include "lib/jobs/job.h"
#include "lib/testing/database.h"
#include "lib/time/clock.h"

namespace relais {
namespace {

using namespace std::chrono_literals;

constexpr Sql count_jobs = "SELECT count(*) FROM jobs";
constexpr Sql select_leased_until = "SELECT leased_until FROM jobs WHERE id = $1";
constexpr Sql count_leased = "SELECT count(*) FROM jobs WHERE leased_by IS NOT NULL";

template <class Condition>
bool eventually(Condition condition) {
  const auto deadline = std::chrono::steady_clock::now() + 20s;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(2ms);
  }
  return true;
}

int count(Database& database, const Sql& sql) {
  return database.read([&](Reads& db) { return db.value<int>(sql); });
}

void ask(Database& database, std::string_view payload) {
  database.write([&](Transaction& tx) { enqueue(tx, "greet", payload); });
}

// Keeps everyone who passes waiting until it is opened.
class Gate {
public:
  void pass() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.wait(lock, [this] { return is_open_; });
  }
  void open() {
    const std::scoped_lock lock(mutex_);
    is_open_ = true;
    changed_.notify_all();
  }
  int passed_or_waiting() const {
    const std::scoped_lock lock(mutex_);
    return waiting_;
  }

private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool is_open_ = false;
};

TEST_CASE("two programs share the jobs, and each job is done once") {
  testing::TestDatabase database;
  const auto other = Database::open(database.address(), {.durability = Durability::none});
  std::mutex mutex;
  std::map<std::string, int> done;
  JobKinds kinds;
  kinds.add("greet", [&](Database&, const Job& job) {
    const std::scoped_lock lock(mutex);
    ++done[job.payload];
  });
  JobRunner here(*database, kinds, 3);
  JobRunner there(*other, kinds, 3);
  here.start();
  there.start();

  for (int i = 0; i < 60; ++i) ask(i % 2 == 0 ? *database : *other, std::to_string(i));

  CHECK(eventually([&] { return count(*database, count_jobs) == 0; }));
  here.stop();
  there.stop();
  CHECK(done.size() == 60);
  CHECK(std::ranges::all_of(done, [](const auto& job) { return job.second == 1; }));
}

TEST_CASE("a runner does what falls due by the clock") {
  testing::TestDatabase database;
  std::atomic<bool> done = false;
  JobKinds kinds;
  kinds.add("greet", [&](Database&, const Job&) { done = true; });
  JobRunner runner(*database, kinds, 1);
  runner.start();

  database->write([](Transaction& tx) { enqueue(tx, "greet", "", {.due_at = tx.now() + 50ms, .unique_key = {}}); });

  CHECK(eventually([&] { return done.load(); }));
}

TEST_CASE("stopping waits for the job at hand and leaves the others to whoever comes next") {
  testing::TestDatabase database;
  Gate gate;
  JobKinds kinds;
  kinds.add("greet", [&](Database&, const Job&) { gate.pass(); });
  JobRunner runner(*database, kinds, 1);
  for (int i = 0; i < 5; ++i) ask(*database, "");
  runner.start();
  CHECK(eventually([&] { return gate.passed_or_waiting() == 1 && count(*database, count_leased) > 1; }));

  std::thread stopping([&] { runner.stop(); });
  CHECK(eventually([&] { return count(*database, count_leased) == 1; }));
  gate.open();
  stopping.join();

  CHECK(gate.passed_or_waiting() == 1);
  CHECK(count(*database, count_jobs) == 4);
  CHECK(count(*database, count_leased) == 0);
  CHECK(run_due_jobs(*database, kinds) == 4);
}

TEST_CASE("the lease of a long job is renewed while it is done") {
  testing::TestDatabase database;
  Gate gate;
  JobKinds kinds;
  std::atomic<std::int64_t> id = 0;
  kinds.add("greet", [&](Database&, const Job& job) {
    id = job.id;
    gate.pass();
  });
  JobRunner runner(*database, kinds, 1, {.lease = 1s});
  ask(*database, "");
  runner.start();
  CHECK(eventually([&] { return gate.passed_or_waiting() == 1; }));
  const auto leased_until = [&] {
    return database->read([&](Reads& db) { return db.value<Timestamp>(select_leased_until, id.load()); });
  };

  const auto at_first = leased_until();
  CHECK(eventually([&] { return leased_until() > at_first + 1s; }));
  CHECK(run_due_jobs(*database, kinds) == 0);

  gate.open();
  CHECK(eventually([&] { return count(*database, count_jobs) == 0; }));
  CHECK(gate.passed_or_waiting() == 1);
}

TEST_CASE("the job of a process that was killed is taken over when its lease has run out") {
  testing::TestDatabase database;
  ask(*database, "Nora");
  std::array<int, 2> begun{};
  REQUIRE(pipe(begun.data()) == 0);
  const pid_t child = fork();
  if (child == 0) {
    JobKinds kinds;
    kinds.add("greet", [&](Database&, const Job&) {
      [[maybe_unused]] const auto written = write(begun[1], "x", 1);
      pause();
    });
    run_due_jobs(*Database::open(database.address()), kinds);
    _exit(0);
  }
  char sign = 0;
  REQUIRE(read(begun[0], &sign, 1) == 1);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(begun[0]);
  close(begun[1]);

  int attempt = 0;
  JobKinds kinds;
  kinds.add("greet", [&](Database&, const Job& job) { attempt = job.attempt; });
  CHECK(run_due_jobs(*database, kinds) == 0);
  const FrozenClock later(now() + 61s);
  CHECK(run_due_jobs(*database, kinds) == 1);
  CHECK(attempt == 2);
  CHECK(count(*database, count_jobs) == 0);
}

}  // namespace
}  // namespace relais
