// A connection to PostgreSQL set up as lib/database sets up its own, so that plans are the same.
#pragma once

#include <libpq-fe.h>

#include <string>

namespace relais::bench {

// Nothing where nobody answers.
inline PGconn* connected(const std::string& address) {
  PGconn* connection = PQconnectdb(address.c_str());
  if (PQstatus(connection) != CONNECTION_OK) return nullptr;
  PQclear(PQexec(connection, "SET jit = off; SET join_collapse_limit = 12; SET from_collapse_limit = 12"));
  return connection;
}

}  // namespace relais::bench
