// A PostgreSQL server for the tests of this program: the one that RELAIS_TEST_POSTGRES names, or one of our own that
// ends with the program, however it ends.
#pragma once

#include <sys/types.h>

#include <string>

namespace relais::testing {

class PostgresServer {
public:
  PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;
  ~PostgresServer();

  // Of a database in which others can be created.
  const std::string& address() const { return address_; }
  std::string address_of(const std::string& database) const;

private:
  void start();

  std::string address_;
  // The script that keeps the server runs until this end of its standard input is closed.
  int keeps_running_ = -1;
  pid_t script_ = 0;
};

}  // namespace relais::testing
