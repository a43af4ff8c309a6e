#include "lib/database/group_commit.h"

#include <doctest/doctest.h>

#include <future>
#include <map>

#include "lib/testing/database.h"

namespace relais {
namespace {

using Words = std::vector<std::string>;

constexpr Sql insert_line = "INSERT INTO lines (text) VALUES ($1)";
constexpr Sql select_lines = "SELECT text FROM lines ORDER BY text";

struct Desk;

// One who writes a line, and what may go wrong with him.
class Writer : public GroupCommit::Part {
public:
  enum class Trouble { none, unprepared, mistake };

  Writer(Desk& desk, std::string line, Trouble trouble) : desk_(desk), line_(std::move(line)), trouble_(trouble) {}

  void prepare() override {
    if (trouble_ == Trouble::unprepared) throw std::runtime_error("no disk");
  }
  void change(Transaction& tx) override;
  void ended(std::exception_ptr failure) override;

private:
  Desk& desk_;
  std::string line_;
  Trouble trouble_;
};

struct Desk {
  using Trouble = Writer::Trouble;

  Desk() {
    database->write([](Transaction& tx) { tx.connection().script("CREATE TABLE lines (text TEXT NOT NULL UNIQUE)"); });
  }

  void add(const std::string& line, Trouble trouble = Trouble::none) {
    commits->add(std::make_unique<Writer>(*this, line, trouble));
  }
  // Those that are added until the group is let go are one group.
  void begin_group() {
    add("doorkeeper");
    doorkeeper_is_in.get_future().wait();
  }
  void let_go() {
    door.set_value();
    commits.reset();
  }
  Words lines() {
    return database->read([](Reads& db) { return db.all<std::string>(select_lines); });
  }

  testing::TestDatabase database;
  std::unique_ptr<GroupCommit> commits = std::make_unique<GroupCommit>(*database);
  std::promise<void> doorkeeper_is_in;
  std::promise<void> door;
  std::shared_future<void> opened = door.get_future().share();
  bool doorkeeper_came = false;
  // What each found in the database when he was told that all was well, and the words of whoever was not.
  std::map<std::string, Words> seen;
  std::map<std::string, std::string> failures;
};

void Writer::change(Transaction& tx) {
  if (line_ == "doorkeeper" && !std::exchange(desk_.doorkeeper_came, true)) {
    desk_.doorkeeper_is_in.set_value();
    desk_.opened.wait();
  }
  if (trouble_ == Trouble::mistake) throw std::runtime_error("a mistake");
  tx.run(insert_line, line_);
}

void Writer::ended(std::exception_ptr failure) {
  try {
    if (failure) std::rethrow_exception(failure);
    desk_.seen[line_] = desk_.lines();
  } catch (const std::exception& trouble) {
    desk_.failures[line_] = trouble.what();
  }
}

}  // namespace

TEST_CASE("those who come together are kept together, and whoever is told so finds all of them kept") {
  Desk desk;
  desk.begin_group();
  for (const auto* line : {"a", "b", "c"}) desk.add(line);
  desk.let_go();

  CHECK(desk.seen["doorkeeper"] == Words{"doorkeeper"});
  for (const auto* line : {"a", "b", "c"}) CHECK(desk.seen[line] == Words{"a", "b", "c", "doorkeeper"});
}

TEST_CASE("whoever fails hears of it alone, and the others of the group are kept") {
  Desk desk;
  desk.begin_group();
  desk.add("a");
  desk.add("b", Desk::Trouble::mistake);
  desk.add("a");
  desk.add("c", Desk::Trouble::unprepared);
  desk.add("d");
  desk.let_go();

  CHECK(desk.lines() == Words{"a", "d", "doorkeeper"});
  CHECK(desk.failures.size() == 3);
  CHECK(desk.failures["b"] == "a mistake");
  CHECK(desk.failures["c"] == "no disk");
  CHECK(desk.failures["a"] != "");
  CHECK(desk.seen.contains("d"));
}

TEST_CASE("where the database refuses, everyone hears of it, and later ones are kept when it is there again") {
  Desk desk;
  desk.begin_group();
  desk.door.set_value();
  desk.commits = std::make_unique<GroupCommit>(*desk.database);
  const auto rename = [&](const std::string& from, const std::string& to) {
    desk.database->write([&](Transaction& tx) { tx.connection().script("ALTER TABLE " + from + " RENAME TO " + to); });
  };

  rename("lines", "elsewhere");
  desk.add("a");
  desk.add("b");
  desk.commits = std::make_unique<GroupCommit>(*desk.database);
  CHECK(desk.failures.size() == 2);

  rename("elsewhere", "lines");
  desk.add("a");
  desk.commits.reset();
  CHECK(desk.lines() == Words{"a", "doorkeeper"});
}

}  // namespace relais
