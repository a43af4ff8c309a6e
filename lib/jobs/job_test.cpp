#include "lib/jobs/job.h"

#include <doctest/doctest.h>

#include "lib/jobs/job_work.h"
#include "lib/testing/database.h"
#include "lib/time/clock.h"

namespace relais {
namespace {

using namespace std::chrono_literals;
using Words = std::vector<std::string>;

constexpr Timestamp monday{1'785'000'000'000'000};
constexpr Sql count_jobs = "SELECT count(*) FROM jobs";

// A desk with one kind of job, "greet", which does what the test says.
struct Desk {
  Desk() {
    kinds.add("greet", [this](Database&, const Job& job) {
      greeted.push_back(job.payload);
      attempts.push_back(job.attempt);
      greet(job);
    });
  }

  std::int64_t ask(std::string_view payload, const JobTiming& timing = {}) {
    return database->write([&](Transaction& tx) { return enqueue(tx, "greet", payload, timing); });
  }
  int run(JobOptions options = {}) { return run_due_jobs(*database, kinds, options); }
  int rows() {
    return database->read([](Reads& db) { return db.value<int>(count_jobs); });
  }
  std::vector<FailedJob> failed() {
    return database->read([](Reads& db) { return failed_jobs(db); });
  }

  FrozenClock clock{monday};
  testing::TestDatabase database;
  JobKinds kinds;
  std::function<void(const Job&)> greet = [](const Job&) {};
  Words greeted;
  std::vector<int> attempts;
};

TEST_CASE("a job is done after the commit of the transaction that asked for it, once, and leaves no row") {
  Desk desk;
  desk.ask("Nora");

  CHECK(desk.run() == 1);
  CHECK(desk.greeted == Words{"Nora"});
  CHECK(desk.run() == 0);
  CHECK(desk.rows() == 0);
}

TEST_CASE("a job asked for in a transaction that is undone is never done") {
  Desk desk;
  CHECK_THROWS(desk.database->write([](Transaction& tx) {
    enqueue(tx, "greet", "Nora");
    throw std::runtime_error("undone");
  }));

  CHECK(desk.run() == 0);
}

TEST_CASE("a job waits for its moment, and the sooner comes first") {
  Desk desk;
  desk.ask("on Tuesday", {.due_at = monday + 24h, .unique_key = {}});
  desk.ask("in an hour", {.due_at = monday + 1h, .unique_key = {}});

  CHECK(desk.run() == 0);
  desk.clock.advance(24h);
  CHECK(desk.run() == 2);
  CHECK(desk.greeted == Words{"in an hour", "on Tuesday"});
}

TEST_CASE("a job that fails is tried again after growing delays, until it has failed for good and is kept to be seen") {
  Desk desk;
  desk.greet = [](const Job&) { throw std::runtime_error("the line is \xff dead"); };
  const JobOptions three_times{.most_failures = 3};
  desk.ask("Karim");

  CHECK(desk.run(three_times) == 1);
  CHECK(desk.run(three_times) == 0);
  CHECK(desk.failed().empty());
  desk.clock.advance(10s);
  CHECK(desk.run(three_times) == 1);
  desk.clock.advance(5s);
  CHECK(desk.run(three_times) == 0);
  desk.clock.advance(10s);
  CHECK(desk.run(three_times) == 1);
  CHECK(desk.attempts == std::vector{1, 2, 3});

  desk.clock.advance(24h * 365);
  CHECK(desk.run(three_times) == 0);
  REQUIRE(desk.failed().size() == 1);
  CHECK(desk.failed()[0].kind == "greet");
  CHECK(desk.failed()[0].payload == "Karim");
  CHECK(desk.failed()[0].attempts == 3);
  CHECK(desk.failed()[0].error == "the line is \uFFFD dead");
}

TEST_CASE("delays double from five seconds to an hour, give or take a quarter") {
  for (const auto& [failures, seconds] : {std::pair{1, 5}, {2, 10}, {5, 80}, {11, 3600}, {1000, 3600}}) {
    const std::chrono::milliseconds plain = std::chrono::seconds{seconds};
    const auto delay = jobs::delay_after(failures);
    CHECK(delay >= plain * 3 / 4);
    CHECK(delay <= plain * 5 / 4);
  }
}

TEST_CASE("somebody may have a failed job done again") {
  Desk desk;
  desk.greet = [](const Job&) { throw GiveUp("nobody is called that"); };
  const auto id = desk.ask("Louise");
  CHECK(desk.run() == 1);
  REQUIRE(desk.failed().size() == 1);

  desk.greet = [](const Job&) {};
  CHECK(desk.database->write([&](Transaction& tx) { return revive(tx, id); }));
  CHECK_FALSE(desk.database->write([&](Transaction& tx) { return revive(tx, id); }));

  CHECK(desk.run() == 1);
  CHECK(desk.rows() == 0);
}

TEST_CASE("a worker may say when it is tried again, as often as it likes") {
  Desk desk;
  desk.greet = [](const Job& job) {
    if (job.attempt < 5) throw TryAgain("asleep", now() + 1h);
  };
  desk.ask("Nora");

  for (int hour = 0; hour < 5; ++hour) {
    CHECK(desk.run({.most_failures = 2}) == 1);
    CHECK(desk.run({.most_failures = 2}) == 0);
    desk.clock.advance(1h);
  }
  CHECK(desk.rows() == 0);
}

TEST_CASE("a worker that wants to try again at once does not do so for ever") {
  Desk desk;
  desk.greet = [](const Job&) { throw TryAgain("busy", now()); };
  desk.ask("Nora");

  CHECK(desk.run() == 1);
}

TEST_CASE("of several unfinished jobs with one key there is one, due at the earliest moment asked for") {
  Desk desk;
  const auto first = desk.ask("Nora", {.due_at = monday + 2h, .unique_key = "n"});
  CHECK(desk.ask("Nora", {.due_at = monday + 1h, .unique_key = "n"}) == first);
  CHECK(desk.ask("Nora", {.due_at = monday + 3h, .unique_key = "n"}) == first);
  desk.ask("Karim", {.due_at = monday + 2h, .unique_key = "k"});

  CHECK(desk.rows() == 2);
  desk.clock.advance(1h);
  CHECK(desk.run() == 1);
  desk.ask("Nora", {.due_at = {}, .unique_key = "n"});
  CHECK(desk.run() == 1);
}

TEST_CASE("a job asked for while it is being done is done once more, since it may have looked too early") {
  Desk desk;
  desk.greet = [&](const Job& job) {
    if (desk.greeted.size() == 1) desk.ask("Nora", {.due_at = {}, .unique_key = "n"});
    CHECK(job.attempt == 1);
  };
  desk.ask("Nora", {.due_at = {}, .unique_key = "n"});

  CHECK(desk.run() == 2);
  CHECK(desk.rows() == 0);
}

TEST_CASE("a job asked for while it fails for good stands on its own") {
  Desk desk;
  desk.greet = [&](const Job&) {
    if (desk.greeted.size() > 1) return;
    desk.ask("Nora", {.due_at = {}, .unique_key = "n"});
    throw GiveUp("not this time");
  };
  desk.ask("Nora", {.due_at = {}, .unique_key = "n"});

  CHECK(desk.run() == 2);
  CHECK(desk.rows() == 0);
}

TEST_CASE("jobs of a kind that this program does not know are left for one that does") {
  Desk desk;
  desk.database->write([](Transaction& tx) { enqueue(tx, "of the next version", ""); });

  CHECK(desk.run() == 0);
  CHECK(desk.rows() == 1);
}

TEST_CASE("a worker that finishes its job in its own transaction has both or neither") {
  Desk desk;
  desk.database->write([](Transaction& tx) { tx.connection().script("CREATE TABLE greetings (name TEXT)"); });
  static constexpr Sql insert_greeting = "INSERT INTO greetings (name) VALUES ($1)";
  const auto greetings = [&] {
    return desk.database->read([](Reads& db) { return db.value<int>("SELECT count(*) FROM greetings"); });
  };
  desk.greet = [&](const Job& job) {
    desk.database->write([&](Transaction& tx) {
      tx.run(insert_greeting, job.payload);
      finish(tx, job);
      if (job.attempt == 1) throw std::runtime_error("lost just before the commit");
    });
  };
  desk.ask("Nora");

  CHECK(desk.run() == 1);
  CHECK(greetings() == 0);
  CHECK(desk.rows() == 1);
  desk.clock.advance(1min);
  CHECK(desk.run() == 1);
  CHECK(greetings() == 1);
  CHECK(desk.rows() == 0);
}

TEST_CASE("who was too slow and lost the lease cannot finish, and leaves the other's job alone") {
  Desk desk;
  int inner = 0;
  desk.greet = [&](const Job& job) {
    if (job.attempt == 1) {
      desk.clock.advance(10min);
      inner = desk.run();
    }
    desk.database->write([&](Transaction& tx) { finish(tx, job); });
  };
  desk.ask("Nora");

  CHECK(desk.run() == 1);
  CHECK(inner == 1);
  CHECK(desk.attempts == std::vector{1, 2});
  CHECK(desk.rows() == 0);
  CHECK(desk.failed().empty());
}

TEST_CASE("a job that ends its process each time is given up, not begun for ever") {
  Desk desk;
  desk.ask("Nora");
  desk.database->write([](Transaction& tx) { tx.run("UPDATE jobs SET failures = 20, attempts = 20"); });

  CHECK(desk.run() == 1);
  CHECK(desk.greeted.empty());
  REQUIRE(desk.failed().size() == 1);
}

TEST_CASE("a recurring job is one row, done once in each period whoever asks, and goes on after a failure") {
  Desk desk;
  int done = 0;
  desk.kinds.add_recurring("sweep", 1h, [&](Database&, const Job&) {
    if (++done == 2) throw GiveUp("the broom is broken");
  });
  for (int i = 0; i < 3; ++i) schedule_recurring(*desk.database, desk.kinds);

  CHECK(desk.rows() == 1);
  for (int hour = 1; hour <= 4; ++hour) {
    CHECK(desk.run() == 1);
    CHECK(desk.run() == 0);
    CHECK(done == hour);
    desk.clock.advance(1h);
  }
  CHECK(desk.failed().empty());
}

TEST_CASE("a recurring job that comes more often in a new version does so at once") {
  Desk desk;
  desk.kinds.add_recurring("sweep", 24h, [](Database&, const Job&) {});
  schedule_recurring(*desk.database, desk.kinds);
  CHECK(desk.run() == 1);

  desk.kinds.add_recurring("sweep", 1h, [](Database&, const Job&) {});
  schedule_recurring(*desk.database, desk.kinds);
  desk.clock.advance(1h);

  CHECK(desk.run() == 1);
}

}  // namespace
}  // namespace relais
