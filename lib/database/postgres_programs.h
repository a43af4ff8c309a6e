// PostgreSQL's own programs, which know best how a database is written down and read back.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace relais {

// It is not installed, or said no: its last words.
struct ProgramFailed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What an address says, split so that no password is on a command line, where everybody on the machine reads it.
struct PostgresPlace {
  // In libpq's words, quoted.
  std::string connection;
  std::string password;

  static PostgresPlace of(const std::string& address);
};

// Waits for it to end; what it prints goes to that handle.
void run_postgres_program(const std::vector<std::string>& command, const PostgresPlace& place, int output);

}  // namespace relais
