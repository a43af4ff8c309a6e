// Both databases through nothing but their own C libraries: what lib/database is measured against.
#pragma once

#include <libpq-fe.h>
#include <sqlite3.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lib/database/row.h"

namespace relais::bench {

// A row of the list that both read.
struct Line {
  std::int64_t id;
  std::string number, title, state, requester, requester_email;
  std::optional<std::string> responsible, urgency;
  std::int64_t priority;
  std::optional<std::int64_t> due_at;
  std::int64_t received_at;

  static Line from(Row& row);
};

// Asks once, with this number, and answers how many rows there were.
using Work = std::function<std::size_t(std::int64_t)>;

// Ends the program: a benchmark that goes wrong measures nothing.
void require(bool good, const char* what);

// Connections are left to the end of the program.
class BareSqlite {
public:
  explicit BareSqlite(const std::string& path);

  Work reading(const char* text);
  Work writing(const char* text);

private:
  sqlite3_stmt* prepared(const char* text);

  sqlite3* handle_ = nullptr;
};

class BarePostgres {
public:
  explicit BarePostgres(const std::string& address);

  Work reading(const char* text);
  Work writing(const char* text);
  int server_process() const { return PQbackendPID(connection_); }

private:
  void prepare(const char* text);
  PGresult* execute(const char* text, std::int64_t number);

  PGconn* connection_;
};

}  // namespace relais::bench
