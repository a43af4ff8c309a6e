#include <doctest/doctest.h>

#include <system_error>

#include "lib/jobs/job.h"
#include "lib/testing/database.h"
#include "lib/time/clock.h"

namespace relais {
namespace {

using namespace std::chrono_literals;

constexpr Timestamp monday{1'785'000'000'000'000};

// A desk whose one kind of job, "greet", does what the test says.
struct Desk {
  Desk() {
    kinds.add("greet", [this](Database&, const Job& job) { greet(job); });
  }

  void ask(std::string_view payload) {
    database->write([&](Transaction& tx) { enqueue(tx, "greet", payload); });
  }
  int run(JobOptions options = {}) { return run_due_jobs(*database, kinds, options); }
  Unsuccessful unsuccessful() { return database->read(unsuccessful_jobs); }

  FrozenClock clock{monday};
  testing::TestDatabase database;
  JobKinds kinds;
  std::function<void(const Job&)> greet;
};

}  // namespace

TEST_CASE("a job that only a full disk or an absent database holds up is done in the end, however long that takes") {
  Desk desk;
  int times = 0;
  desk.greet = [&](const Job&) {
    if (++times == 20) return;
    if (times % 2 == 0) throw DatabaseUnavailable("away");
    throw std::system_error(std::make_error_code(std::errc::no_space_on_device));
  };
  desk.ask("Nora");

  while (times < 19) {
    CHECK(desk.run({.most_failures = 3}) == 1);
    CHECK(desk.unsuccessful().postponed == 1);
    desk.clock.advance(2h);
  }
  CHECK(desk.run({.most_failures = 3}) == 1);
  CHECK(desk.run() == 0);
  CHECK(desk.unsuccessful().postponed == 0);
  CHECK(desk.unsuccessful().failed == 0);
}

TEST_CASE("whoever watches sees how many jobs wait for another try and how many have failed") {
  Desk desk;
  desk.greet = [&](const Job& job) {
    if (job.payload == "Karim") throw GiveUp("gone");
    if (job.payload == "Nora") throw std::runtime_error("broken");
  };
  for (const auto* name : {"Karim", "Nora", "Louise"}) desk.ask(name);
  desk.run();
  desk.ask("Sylvie");

  CHECK(desk.unsuccessful().postponed == 1);
  CHECK(desk.unsuccessful().failed == 1);
}

}  // namespace relais
