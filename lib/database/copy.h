// A whole database as one file, of one moment, while others go on writing.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>

#include "lib/database/database.h"

namespace relais {

// As Database::read(), with one moment for everything that is read in it, on PostgreSQL too.
void read_moment(Database& database, const std::function<void(Reads&)>& ask);

// The disk that the copy was to go to.
struct NoRoomForCopy : std::runtime_error {
  using std::runtime_error::runtime_error;
};

using CopyProgress = std::function<void(std::uint64_t done, std::uint64_t of)>;

// Page by page, as that moment was. The file must not be there yet; it is not waited for on disk. Throws
// NoRoomForCopy.
void copy_sqlite(Reads& moment, const std::filesystem::path& to, const CopyProgress& progress);

// pg_dump's own format, uncompressed, written to that handle. Throws ProgramFailed, or NoRoomForCopy.
void dump_postgres(Reads& moment, const std::string& address, int to);
// In one transaction: all of it or nothing. Throws ProgramFailed.
void restore_postgres(const std::string& address, const std::filesystem::path& dump);

// The names of all tables of ours.
std::vector<std::string> table_names(Reads& db);
std::int64_t count_rows(Reads& db, const std::string& table);

}  // namespace relais
