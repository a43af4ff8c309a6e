#include "command/demo.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "lib/testing/database.h"
#include "lib/testing/folder.h"
#include "people/people.h"

namespace relais::command {

TEST_CASE("a demonstration is told where nobody is yet, and nowhere else, and never writes to anybody") {
  testing::TestDatabase database;
  const TestFolder folder;
  const Place place{(folder.path() / "data").string(), database.address()};
  database->write([](Transaction& tx) {
    people::add(tx, {"Louise Dubois", *EmailAddress::from("louise@desk.example"), {Role::first_line}, {}, {}}, {});
  });

  demo(place, "agency");

  CHECK(database->read([](Reads& db) { return db.value<std::int64_t>("SELECT count(*) FROM people"); }) == 1);
  std::ifstream settings{folder.path() / "data" / "relais.toml"};
  const std::string said{std::istreambuf_iterator<char>{settings}, {}};
  CHECK(said.find("mail_is_held = true") != std::string::npos);
}

}  // namespace relais::command
