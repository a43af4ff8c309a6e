#include "lib/database/copy.h"

namespace relais {
namespace {

// SQLite's own, and what an index of words keeps beside its table, are left out.
constexpr Sql select_tables{
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE "
    "'\\' "
    "ORDER BY name",
    "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"};

}  // namespace

std::vector<std::string> table_names(Reads& db) { return db.all<std::string>(select_tables); }

std::int64_t count_rows(Reads& db, const std::string& table) {
  return db.value<std::int64_t>(kept(fmt::format("SELECT count(*) FROM \"{}\"", table)));
}

}  // namespace relais
