#include "lib/database/sqlite_errors.h"

#include <string>

#include "lib/database/errors.h"

namespace relais {
namespace {

// "UNIQUE constraint failed: people.email", or ": index 'people_email'" where the index is on an expression.
std::string what_was_unique(std::string_view message) {
  const auto colon = message.find(": ");
  if (colon == std::string_view::npos) return std::string{message};
  auto name = message.substr(colon + 2);
  if (name.starts_with("index '")) name = name.substr(7, name.size() - 8);
  return std::string{name};
}

bool is_uniqueness(int extended_code) {
  return extended_code == SQLITE_CONSTRAINT_UNIQUE || extended_code == SQLITE_CONSTRAINT_PRIMARYKEY ||
         extended_code == SQLITE_CONSTRAINT_ROWID;
}

bool is_unavailability(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_CANTOPEN:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
    case SQLITE_READONLY: return true;
    default: return false;
  }
}

}  // namespace

void throw_sqlite_error(sqlite3* handle, int code, std::string_view doing) {
  const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
  const std::string message = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  const auto whole = fmt::format("{} ({}): {}", message, extended, doing);
  if (is_uniqueness(extended)) throw UniqueViolation(whole, what_was_unique(message));
  if ((code & 0xFF) == SQLITE_CONSTRAINT) throw ConstraintViolation(whole);
  if (is_unavailability(code)) throw DatabaseUnavailable(whole);
  throw DatabaseError(whole);
}

}  // namespace relais
