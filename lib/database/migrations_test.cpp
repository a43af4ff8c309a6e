#include "lib/database/migrations.h"

#include <doctest/doctest.h>

#include <thread>

#include "lib/testing/database.h"

namespace relais {
namespace {

using testing::TestDatabase;

constexpr Migration first{9001, "9001_shelves.sql", "CREATE TABLE shelves (id IDENTITY PRIMARY KEY, raw BYTES)", "aa"};
constexpr Migration second{9002, "9002_books.sql", "CREATE TABLE books (id IDENTITY PRIMARY KEY, title TEXT)", "bb"};
constexpr Migration broken{9003, "9003_broken.sql", "CREATE TABLE pens (id BIGINT); INSERT INTO nowhere VALUES (1)",
                           "cc"};

// Those of the program, which the test database has already, and these.
std::vector<Migration> ours_and(std::initializer_list<Migration> more) {
  const auto ours = migrations_for(testing::on_postgres() ? Dialect::postgres : Dialect::sqlite);
  std::vector<Migration> all(ours.begin(), ours.end());
  all.insert(all.end(), more);
  return all;
}

bool has_table(Database& database, std::string_view name) {
  constexpr Sql count{"SELECT count(*) FROM sqlite_master WHERE name = $1",
                      "SELECT count(*) FROM pg_class WHERE relname = $1"};
  return database.read([&](Reads& db) { return db.value<int>(count, name); }) == 1;
}

TEST_CASE("our words become each database's own, whole words only") {
  const auto* text = "id IDENTITY PRIMARY KEY, raw BYTES, MAX_BYTES, bytes";

  CHECK(in_dialect(text, Dialect::sqlite) == "id INTEGER PRIMARY KEY AUTOINCREMENT, raw BLOB, MAX_BYTES, bytes");
  CHECK(in_dialect(text, Dialect::postgres) ==
        "id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, raw BYTEA, MAX_BYTES, bytes");
}

TEST_CASE("what is missing is run, and what was run is not run again") {
  TestDatabase database;

  migrate(*database, ours_and({first}));
  CHECK(has_table(*database, "shelves"));
  migrate(*database, ours_and({first, second}));
  CHECK(has_table(*database, "books"));
  CHECK_NOTHROW(migrate(*database, ours_and({first, second})));
}

TEST_CASE("a migration that fails leaves nothing of itself, and those before it stay") {
  TestDatabase database;

  CHECK_THROWS_AS(migrate(*database, ours_and({first, broken})), DatabaseError);

  CHECK(has_table(*database, "shelves"));
  CHECK_FALSE(has_table(*database, "pens"));
  CHECK_NOTHROW(migrate(*database, ours_and({first, second})));
}

TEST_CASE("a program whose migration has changed since it was run does not start") {
  TestDatabase database;
  migrate(*database, ours_and({first}));
  auto changed = first;
  changed.hash = "other";

  CHECK_THROWS_WITH_AS(migrate(*database, ours_and({changed})), "9001_shelves.sql is not what was run on this database",
                       WrongSchema);
}

TEST_CASE("a program older than the database does not start") {
  TestDatabase database;
  migrate(*database, ours_and({first, second}));

  CHECK_THROWS_WITH_AS(migrate(*database, ours_and({first})),
                       "the database is newer than this program: it has 9002_books.sql", WrongSchema);
}

TEST_CASE("programs that start at once run each migration once") {
  TestDatabase database;
  const auto all = ours_and({first, second});
  std::atomic<int> failures = 0;

  {
    std::vector<std::jthread> programs;
    for (int i = 0; i < 4; ++i) {
      programs.emplace_back([&] {
        try {
          migrate(*Database::open(database.address()), all);
        } catch (const std::exception& failure) {
          ++failures;
          MESSAGE(failure.what());
        }
      });
    }
  }

  CHECK(failures == 0);
  CHECK(has_table(*database, "books"));
}

TEST_CASE("a released migration that was changed or taken away is noticed, and a new one is free") {
  const std::vector<Migration> now{
      {1, "0001_a.sql", "", "aa"}, {2, "0002_b.sql", "", "changed"}, {4, "0004_new.sql", "", "dd"}};

  const auto names = thawed("# as sha256sum writes them\naa  0001_a.sql\nbb  0002_b.sql\ncc *0003_c.sql\n", now);

  CHECK(names == std::vector<std::string>{"0002_b.sql", "0003_c.sql"});
}

}  // namespace
}  // namespace relais
