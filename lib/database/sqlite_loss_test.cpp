#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "lib/database/migrations.h"
#include "lib/testing/database.h"

namespace relais {
namespace {

namespace fs = std::filesystem;

struct Folder {
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "relais-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }

  std::string address() const { return "sqlite:" + (path / "relais.sqlite").string(); }

  fs::path path;
};

constexpr Sql insert_line = "INSERT INTO lines (text) VALUES ($1)";
constexpr Sql count_lines = "SELECT count(*) FROM lines";

void make_table(Database& database) {
  database.write([](Transaction& tx) { tx.connection().script("CREATE TABLE lines (text TEXT)"); });
}

int lines(Database& database) {
  return database.read([](Reads& db) { return db.value<int>(count_lines); });
}

TEST_CASE("a file is made where there is none, and found again") {
  const Folder folder;
  make_table(*Database::open(folder.address()));

  CHECK(lines(*Database::open(folder.address())) == 0);
}

TEST_CASE("several programs may make and migrate the same new file at once") {
  const Folder folder;
  std::atomic<int> started = 0;
  {
    std::vector<std::jthread> programs;
    for (int i = 0; i < 6; ++i) {
      programs.emplace_back([&] {
        migrate(*Database::open(folder.address()));
        ++started;
      });
    }
  }

  CHECK(started == 6);
}

TEST_CASE("a folder that is not there makes the database unavailable") {
  CHECK_THROWS_AS(Database::open("sqlite:/no/such/folder/relais.sqlite"), DatabaseUnavailable);
}

TEST_CASE("an address of no known kind is refused") { CHECK_THROWS_AS(Database::open("mysql://x"), DatabaseError); }

TEST_CASE("a full disk makes a write unavailable, keeps what was there, and the next one works when there is room") {
  const Folder folder;
  const auto database = Database::open(folder.address());
  make_table(*database);
  const std::string large(1'000'000, 'x');
  const auto limit_pages = [&](const std::string& most) {
    database->write([&](Transaction& tx) { tx.connection().script("PRAGMA max_page_count = " + most); });
  };

  limit_pages("10");
  CHECK_THROWS_AS(database->write([&](Transaction& tx) { tx.run(insert_line, large); }), DatabaseUnavailable);
  CHECK(lines(*database) == 0);

  limit_pages("1000000");
  database->write([&](Transaction& tx) { tx.run(insert_line, large); });
  CHECK(lines(*database) == 1);
}

TEST_CASE("a database that may only be read is unavailable for writing") {
  const Folder folder;
  const auto database = Database::open(folder.address());
  make_table(*database);

  // As a read-only disk does, which a test run by root cannot make with permissions.
  const auto write = [&] {
    database->write([](Transaction& tx) {
      tx.connection().script("PRAGMA query_only = ON");
      tx.run(insert_line, "x");
    });
  };

  CHECK_THROWS_AS(write(), DatabaseUnavailable);
}

TEST_CASE("commits wait for the disk, and the file is in WAL mode with foreign keys on") {
  const Folder folder;
  const auto database = Database::open(folder.address());

  database->write([](Transaction& tx) {
    CHECK(tx.value<std::string>("PRAGMA journal_mode") == "wal");
    CHECK(tx.value<int>("PRAGMA synchronous") == 2);
    CHECK(tx.value<int>("PRAGMA foreign_keys") == 1);
  });
}

}  // namespace
}  // namespace relais
