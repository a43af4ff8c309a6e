#include <doctest/doctest.h>

#include <condition_variable>

#include "lib/testing/database.h"

namespace relais {
namespace {

using testing::TestDatabase;
using Words = std::vector<std::string>;

class Ears {
public:
  explicit Ears(Database& database, const std::string& channel = "events") {
    database.listen(channel, [this](const std::string& payload) {
      const std::scoped_lock lock(mutex_);
      heard_.push_back(payload);
      changed_.notify_all();
    });
  }

  // What was heard up to and with this word.
  Words until(const std::string& word) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return std::ranges::find(heard_, word) != heard_.end(); });
    return heard_;
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  Words heard_;
};

void say(Database& database, const std::string& word, const std::string& channel = "events") {
  database.write([&](Transaction& tx) { tx.notify(channel, word); });
}

TEST_CASE("whoever listens hears what was committed, in its order") {
  TestDatabase database;
  Ears ears(*database);

  say(*database, "one");
  say(*database, "l'été \\ \"deux\"");
  say(*database, "three");

  CHECK(ears.until("three") == Words{"one", "l'été \\ \"deux\"", "three"});
}

TEST_CASE("nobody hears of what was undone") {
  TestDatabase database;
  Ears ears(*database);

  CHECK_THROWS(database->write([](Transaction& tx) {
    tx.notify("events", "never");
    throw std::runtime_error("undone");
  }));
  say(*database, "after");

  CHECK(ears.until("after") == Words{"after"});
}

TEST_CASE("the same word twice in one transaction is told once") {
  TestDatabase database;
  Ears ears(*database);

  database->write([](Transaction& tx) {
    tx.notify("events", "same");
    tx.notify("events", "other");
    tx.notify("events", "same");
  });
  say(*database, "end");

  CHECK(ears.until("end") == Words{"same", "other", "end"});
}

TEST_CASE("each channel has its own listeners, and one that fails does not silence the others") {
  TestDatabase database;
  database->listen("jobs", [](const std::string&) { throw std::runtime_error("cannot hear"); });
  Ears jobs(*database, "jobs");
  Ears events(*database, "events");

  say(*database, "a job", "jobs");
  say(*database, "an event", "events");

  CHECK(events.until("an event") == Words{"an event"});
  CHECK(jobs.until("a job") == Words{"a job"});
}

TEST_CASE("a listener of another program hears it too on PostgreSQL") {
  TestDatabase database;
  const auto other = Database::open(database.address());
  Ears there(*other);
  Ears here(*database);

  say(*database, "from here");

  CHECK(here.until("from here") == Words{"from here"});
  if (testing::on_postgres()) CHECK(there.until("from here") == Words{"from here"});
}

TEST_CASE("a word too long to be carried is refused") {
  TestDatabase database;

  CHECK_THROWS_AS(say(*database, std::string(8000, 'x')), DatabaseError);
}

TEST_CASE("after a lost connection the listener is told to look, and hears again") {
  TestDatabase database;
  Ears ears(*database);
  if (testing::on_postgres()) {
    database->read([](Reads& db) {
      db.connection().script(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = "
          "current_database()");
    });
    CHECK(ears.until("") == Words{""});
  }

  say(*database, "again");

  CHECK(ears.until("again").back() == "again");
}

}  // namespace
}  // namespace relais
