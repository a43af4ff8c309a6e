#include "lib/database/database.h"

#include "lib/database/postgres_database.h"
#include "lib/database/sqlite_database.h"

namespace relais {

std::unique_ptr<Database> Database::open(const std::string& address, DatabaseOptions options) {
  constexpr std::string_view sqlite = "sqlite:";
  if (address.starts_with(sqlite)) return std::make_unique<SqliteDatabase>(address.substr(sqlite.size()), options);
  if (address.starts_with("postgresql://") || address.starts_with("postgres://")) {
    return std::make_unique<PostgresDatabase>(address, options);
  }
  throw DatabaseError("a database's address begins with sqlite: or postgresql://");
}

}  // namespace relais
