// The schema, as numbered files of SQL in db/migrations that are compiled into the program and run forward only:
// `0012_contact_archivals.sql`, or the pair `….sqlite.sql` and `….postgres.sql`.
//
// One file serves both databases, because two words of ours are put into each one's own before it runs:
//
//   IDENTITY PRIMARY KEY    INTEGER PRIMARY KEY AUTOINCREMENT    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY
//   BYTES                   BLOB                                 BYTEA
//
// as in `id IDENTITY PRIMARY KEY, raw BYTES NOT NULL`. They stand in capitals, and anywhere in the file. All else is
// what both understand: BIGINT (a reference: `BIGINT NOT NULL REFERENCES parties (id)`), TEXT, BOOLEAN, DOUBLE
// PRECISION, CHECK, partial indexes, generated columns (STORED).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"

namespace relais {

struct Migration {
  int number = 0;
  std::string_view name;
  std::string_view text;
  // SHA-256 of the file, in hexadecimal.
  std::string_view hash;
};

// Those of this program, in order.
std::span<const Migration> migrations_for(Dialect dialect);

// The text with our words put into the database's own.
std::string in_dialect(std::string_view text, Dialect dialect);

// What a database may say at start: it was changed by hand, or belongs to a newer program.
struct WrongSchema : DatabaseError {
  using DatabaseError::DatabaseError;
};

// Runs what is missing, each in its own transaction. Two processes that start at once run each migration once. Throws
// WrongSchema when a migration that was run has changed since, or is unknown to this program.
void migrate(Database& database);
void migrate(Database& database, std::span<const Migration> migrations);

// The number of the last migration that was run on it; none where there never was one.
std::optional<int> newest_migration(Reads& db);

// Names of the files that are not as db/frozen.txt (lines of `sha256sum`) says they were released.
std::vector<std::string> thawed(std::string_view frozen, std::span<const Migration> migrations);

}  // namespace relais
