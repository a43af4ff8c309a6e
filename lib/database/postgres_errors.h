// What PostgreSQL's SQLSTATEs mean to us.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>

#include "lib/database/errors.h"

namespace relais {

struct ResultClearer {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ResultClearer>;

// This connection can do no more, and what it was asked to do was not committed: another may do it.
struct ConnectionLost : DatabaseUnavailable {
  using DatabaseUnavailable::DatabaseUnavailable;
};

// The SQLSTATE of a failed result, empty where the server did not say one.
std::string_view state_of(const PGresult* result);

// libpq ends its messages with one.
std::string without_newline(std::string_view message);

// Throws the error of errors.h that this failed result stands for; `doing` says what was asked.
[[noreturn]] void throw_postgres_error(PGconn* connection, const PGresult* result, std::string_view doing);

}  // namespace relais
