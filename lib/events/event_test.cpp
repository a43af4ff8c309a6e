#include "lib/events/event.h"

#include <doctest/doctest.h>

#include <future>

#include "lib/testing/database.h"
#include "lib/time/clock.h"

namespace relais {
namespace {

using testing::TestDatabase;

constexpr std::int64_t karim = 1;
constexpr std::int64_t nora = 2;
const RecordRef leak{"request", 42};

TEST_CASE("an event keeps who did what to which record, for whom, when, and what it was before") {
  TestDatabase database;
  const FrozenClock clock({1'785'000'000'000'001});

  const auto id = database->write([](Transaction& tx) {
    return record(tx, {karim, nora}, leak, "retitled",
                  {change("title", "Fuite \"urgente\"", "L'été\n🙂"), change("note", "", "\\")});
  });

  const auto events = database->read([](Reads& db) { return events_of(db, leak); });
  REQUIRE(events.size() == 1);
  CHECK(events[0].id == id);
  CHECK(events[0].record == leak);
  CHECK(events[0].kind == "retitled");
  CHECK(events[0].by.person == karim);
  CHECK(events[0].by.on_behalf_of == nora);
  CHECK(events[0].at == Timestamp{1'785'000'000'000'001});
  CHECK(events[0].changes ==
        std::vector{change("title", "Fuite \"urgente\"", "L'été\n🙂"), change("note", "", "\\")});
}

TEST_CASE("what the program does by itself is done by nobody") {
  TestDatabase database;
  database->write([](Transaction& tx) { record(tx, {}, leak, "received"); });

  const auto events = database->read([](Reads& db) { return events_of(db, leak); });
  REQUIRE(events.size() == 1);
  CHECK_FALSE(events[0].by.person);
  CHECK_FALSE(events[0].by.on_behalf_of);
  CHECK(events[0].changes.empty());
}

TEST_CASE("the story of a record is its own, oldest first") {
  TestDatabase database;
  database->write([](Transaction& tx) {
    record(tx, {karim, {}}, leak, "received");
    record(tx, {karim, {}}, {"contact", leak.id}, "received");
    record(tx, {karim, {}}, {"request", 43}, "received");
    record(tx, {karim, {}}, leak, "assigned");
  });

  std::vector<std::string> kinds;
  for (const auto& event : database->read([](Reads& db) { return events_of(db, leak); })) kinds.push_back(event.kind);

  CHECK(kinds == std::vector<std::string>{"received", "assigned"});
}

TEST_CASE("listeners are told which event of which record, once it is kept") {
  std::promise<std::string> heard;
  TestDatabase database;
  database->listen("events", [&](const std::string& words) { heard.set_value(words); });

  CHECK_THROWS(database->write([](Transaction& tx) {
    record(tx, {}, leak, "undone");
    throw std::runtime_error("undone");
  }));
  const auto id = database->write([](Transaction& tx) { return record(tx, {}, leak, "received"); });

  auto words = heard.get_future();
  REQUIRE(words.wait_for(std::chrono::seconds{10}) == std::future_status::ready);
  CHECK(words.get() == fmt::format("{} request 42", id));
}

}  // namespace
}  // namespace relais
