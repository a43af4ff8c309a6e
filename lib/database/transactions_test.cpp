#include <doctest/doctest.h>

#include <thread>

#include "lib/testing/database.h"
#include "lib/time/clock.h"

namespace relais {
namespace {

using testing::TestDatabase;

constexpr const char* tables = R"sql(
  CREATE TABLE numbers (series TEXT PRIMARY KEY, value BIGINT NOT NULL CHECK (value >= 0));
  CREATE TABLE names (name TEXT NOT NULL UNIQUE, series TEXT REFERENCES numbers (series));
  INSERT INTO numbers (series, value) VALUES ('request', 0), ('letter', 0);
)sql";

constexpr Sql select_value = "SELECT value FROM numbers WHERE series = $1";
constexpr Sql update_value = "UPDATE numbers SET value = $2 WHERE series = $1";
constexpr Sql insert_name = "INSERT INTO names (name, series) VALUES ($1, $2)";
constexpr Sql count_names = "SELECT count(*) FROM names";

struct Numbers {
  Numbers() {
    database->write([](Transaction& tx) { tx.connection().script(tables); });
  }

  int value(std::string_view series = "request") {
    return database->read([&](Reads& db) { return db.value<int>(select_value, series); });
  }
  int names() {
    return database->read([](Reads& db) { return db.value<int>(count_names); });
  }

  TestDatabase database;
};

TEST_CASE("a write is kept when it returns and undone when it throws") {
  Numbers world;

  CHECK(world.database->write([](Transaction& tx) { return tx.run(update_value, "request", 7); }) == 1);
  CHECK(world.value() == 7);

  CHECK_THROWS_AS(world.database->write([](Transaction& tx) {
    tx.run(update_value, "request", 8);
    throw std::runtime_error("changed my mind");
  }),
                  std::runtime_error);
  CHECK(world.value() == 7);
}

TEST_CASE("a transaction is one instant") {
  TestDatabase database;
  const FrozenClock clock({1'785'000'000'000'000});

  CHECK(database->write([](Transaction& tx) { return tx.now(); }) == Timestamp{1'785'000'000'000'000});
}

TEST_CASE("a second of what may be there once is told apart, and by what") {
  Numbers world;
  world.database->write([](Transaction& tx) { tx.run(insert_name, "Nora", std::nullopt); });

  try {
    world.database->write([](Transaction& tx) { tx.run(insert_name, "Nora", std::nullopt); });
    FAIL("two of the same name");
  } catch (const UniqueViolation& violation) {
    CHECK(violation.constraint == (testing::on_postgres() ? "names_name_key" : "names.name"));
  }
  CHECK(world.names() == 1);
}

TEST_CASE("a number that is there twice, or a text but for its case, is told apart too") {
  Numbers world;
  world.database->write([](Transaction& tx) {
    tx.connection().script("CREATE UNIQUE INDEX one_name ON names (lower(name))");
    tx.run(insert_name, "Nora", std::nullopt);
  });
  const auto broken_by = [&](const Sql& sql) {
    try {
      world.database->write([&](Transaction& tx) { tx.run(sql); });
    } catch (const UniqueViolation& violation) {
      return violation.constraint;
    }
    return std::string{};
  };

  CHECK(broken_by("INSERT INTO names (name) VALUES ('nora')") == "one_name");
  CHECK(broken_by("INSERT INTO numbers (series, value) VALUES ('letter', 0)") ==
        (testing::on_postgres() ? "numbers_pkey" : "numbers.series"));
}

TEST_CASE("a check, a missing value and a reference to nothing are refused") {
  Numbers world;

  CHECK_THROWS_AS(world.database->write([](Transaction& tx) { tx.run(update_value, "request", -1); }),
                  ConstraintViolation);
  CHECK_THROWS_AS(world.database->write([](Transaction& tx) { tx.run(insert_name, std::nullopt, "request"); }),
                  ConstraintViolation);
  CHECK_THROWS_AS(world.database->write([](Transaction& tx) { tx.run(insert_name, "Karim", "no such series"); }),
                  ConstraintViolation);
  CHECK(world.names() == 0);
}

TEST_CASE("after a statement that failed nothing of the transaction is kept, whoever caught the error") {
  Numbers world;
  const auto going_on_after_a_mistake = [](Transaction& tx) {
    tx.run(insert_name, "Louise", "letter");
    CHECK_THROWS_AS(tx.run(insert_name, "Louise", "letter"), UniqueViolation);
    CHECK_THROWS_AS(tx.run(insert_name, "Karim", "letter"), DatabaseError);
  };

  CHECK_THROWS_AS(world.database->write(going_on_after_a_mistake), DatabaseError);
  CHECK(world.names() == 0);
  world.database->write([](Transaction& tx) { tx.run(insert_name, "Nora", "letter"); });
  CHECK(world.names() == 1);
}

TEST_CASE("a write within a write is refused instead of waiting for itself, and the outer one can go on") {
  Numbers world;

  world.database->write([&](Transaction& tx) {
    tx.run(update_value, "request", 3);
    CHECK_THROWS_AS(world.database->write([](Transaction& inner) { inner.run(update_value, "request", 4); }),
                    std::logic_error);
  });

  CHECK(world.value() == 3);
}

TEST_CASE("one may read while one writes, and sees what was before") {
  Numbers world;

  world.database->write([&](Transaction& tx) {
    tx.run(update_value, "request", 5);
    CHECK(world.value() == 0);
  });

  CHECK(world.value() == 5);
}

TEST_CASE("nobody writes while reading") {
  Numbers world;
  const auto sneak = [](Reads& db) { db.connection().run("DELETE FROM names", {}); };

  if (testing::on_postgres()) {
    CHECK_NOTHROW(world.database->read(sneak));
  } else {
    CHECK_THROWS_AS(world.database->read(sneak), DatabaseError);
  }
}

TEST_CASE("several threads on a counter never give a number twice") {
  Numbers world;
  std::mutex mutex;
  std::vector<int> given;
  const auto take_numbers = [&] {
    for (int i = 0; i < 25; ++i) {
      const auto number = world.database->write([](Transaction& tx) {
        const auto next = tx.value<int>(select_value, "request") + 1;
        tx.run(update_value, "request", next);
        return next;
      });
      const std::scoped_lock lock(mutex);
      given.push_back(number);
    }
  };

  std::vector<std::jthread> people;
  for (int i = 0; i < 4; ++i) people.emplace_back(take_numbers);
  people.clear();

  std::ranges::sort(given);
  REQUIRE(given.size() == 100);
  CHECK(given.front() == 1);
  CHECK(given.back() == 100);
  CHECK(std::ranges::adjacent_find(given) == given.end());
}

TEST_CASE("a second program on the same data takes its turn") {
  Numbers world;
  const auto other = Database::open(world.database.address());
  const auto count_up = [](Database& database) {
    for (int i = 0; i < 25; ++i) {
      database.write(
          [](Transaction& tx) { tx.run(update_value, "request", tx.value<int>(select_value, "request") + 1); });
    }
  };

  {
    const std::jthread beside([&] { count_up(*other); });
    count_up(*world.database);
  }

  CHECK(world.value() == 50);
}

// Each reads what the other changes: on SQLite they take turns, on PostgreSQL one of them is done again.
TEST_CASE("two who each decide by what the other changes do not both pass") {
  Numbers world;
  const auto raise = [&](std::string_view mine, std::string_view theirs) {
    world.database->write([&](Transaction& tx) {
      if (tx.value<int>(select_value, theirs) == 0) tx.run(update_value, mine, 1);
    });
  };

  for (int round = 0; round < 10; ++round) {
    {
      const std::jthread first([&] { raise("request", "letter"); });
      const std::jthread second([&] { raise("letter", "request"); });
    }
    CHECK(world.value("request") + world.value("letter") == 1);
    world.database->write([](Transaction& tx) { tx.run("UPDATE numbers SET value = 0"); });
  }
}

TEST_CASE("what is read in one call is one moment on SQLite" * doctest::skip(testing::on_postgres())) {
  Numbers world;

  world.database->read([&](Reads& db) {
    CHECK(db.value<int>(select_value, "request") == 0);
    world.database->write([](Transaction& tx) { tx.run(update_value, "request", 9); });
    CHECK(db.value<int>(select_value, "request") == 0);
  });

  CHECK(world.value() == 9);
}

TEST_CASE("a statement survives a change of the table under it") {
  Numbers world;
  static constexpr Sql select_series = "SELECT series FROM names WHERE name = 'Nora'";
  world.database->write([](Transaction& tx) { tx.run(insert_name, "Nora", "letter"); });
  CHECK(world.database->read([](Reads& db) { return db.value<std::string>(select_series); }) == "letter");

  world.database->write([](Transaction& tx) {
    tx.connection().script(
        "ALTER TABLE names DROP COLUMN series; ALTER TABLE names ADD COLUMN series BIGINT DEFAULT 7");
  });

  CHECK(world.database->read([](Reads& db) { return db.value<int>(select_series); }) == 7);
  CHECK(world.database->write([](Transaction& tx) { return tx.value<int>(select_series); }) == 7);
}

TEST_CASE("an answer without the row that must be there is an error") {
  Numbers world;

  world.database->read([](Reads& db) {
    CHECK_FALSE(db.first<int>(select_value, "invoice"));
    CHECK_THROWS_AS(db.value<int>(select_value, "invoice"), DatabaseError);
  });
}

}  // namespace
}  // namespace relais
