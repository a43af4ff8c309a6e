// A database for one test, on the kind that RELAIS_TEST_DATABASE names ("sqlite" where it is not set, or "postgres"),
// with all migrations run. Made from a template once per program, thrown away with the test.
#pragma once

#include <memory>
#include <string>

#include "lib/database/database.h"

namespace relais::testing {

class TestDatabase {
public:
  TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;
  ~TestDatabase();

  Database& operator*() { return *database_; }
  Database* operator->() { return database_.get(); }
  // As Database::open takes it, for a second program on the same data.
  const std::string& address() const { return address_; }

private:
  std::string address_;
  std::unique_ptr<Database> database_;
};

bool on_postgres();

}  // namespace relais::testing
