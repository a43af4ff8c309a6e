#include "command/existing.h"

#include <unistd.h>

#include <tuple>

#include "command/exit.h"
#include "lib/database/migrations.h"

namespace relais::command {
namespace {

constexpr std::string_view sqlite_prefix = "sqlite:";
// Whoever works at the desk comes first.
constexpr int behind_the_desk = 10;

Settings settings_there(const Place& place) {
  std::ignore = ::nice(behind_the_desk);
  if (!std::filesystem::is_directory(place.data)) {
    throw Stop(Exit::no_input, fmt::format("{}: there is no such folder; --data says which", place.data));
  }
  return settings_at(place);
}

std::unique_ptr<Database> database_of(const Settings& settings) {
  const auto address = settings.database_address();
  if (is_sqlite(address) && !std::filesystem::exists(sqlite_file(address))) {
    throw Stop(Exit::no_input, fmt::format("{}: there is no such database", sqlite_file(address).string()));
  }
  try {
    return Database::open(address);
  } catch (const DatabaseUnavailable& gone) {
    throw Stop(Exit::try_again, gone.what());
  }
}

int migration_of(Database& database) {
  const auto newest = database.read([](Reads& db) { return newest_migration(db); });
  if (!newest) throw Stop(Exit::no_input, "the database is empty: there is no desk in it");
  const auto known = newest_known_migration(database.dialect());
  if (*newest > known) {
    throw Stop(
        Exit::configuration,
        fmt::format("the database is at migration {}, and this program knows {}: use the newer one", *newest, known));
  }
  return *newest;
}

}  // namespace

Existing::Existing(const Place& place)
    : settings(settings_there(place)), database(database_of(settings)), migration(migration_of(*database)) {}

bool Existing::is_older() const { return migration < newest_known_migration(database->dialect()); }

int newest_known_migration(Dialect dialect) { return migrations_for(dialect).back().number; }

bool is_sqlite(const std::string& address) { return address.starts_with(sqlite_prefix); }

std::filesystem::path sqlite_file(const std::string& address) { return address.substr(sqlite_prefix.size()); }

}  // namespace relais::command
