// The schema as it is after all migrations is kept in db/schema.*.sql, so that a change of it is seen when it is read
// over. RELAIS_REWRITE_SNAPSHOTS=1 writes them anew.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "lib/database/migrations.h"
#include "lib/testing/database.h"

namespace relais {
namespace {

namespace fs = std::filesystem;

const fs::path db_folder = fs::path(RELAIS_SOURCE_FOLDER) / "db";

constexpr Sql select_schema{R"sql(
  SELECT sql || ';'
    FROM sqlite_master
   WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
   ORDER BY tbl_name, type = 'table' DESC, name
)sql",
                            R"sql(
  WITH mine AS (
    SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  ), pieces AS (
    SELECT attrelid AS of, 1 AS part, attnum::int AS place,
           format('  %I %s%s%s%s', attname, format_type(atttypid, atttypmod),
                  CASE WHEN attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END,
                  CASE WHEN attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(adbin, adrelid) || ') STORED'
                       ELSE coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '') END,
                  CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END) AS text
      FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attnum > 0 AND NOT attisdropped
     UNION ALL
    SELECT conrelid, 2, row_number() OVER (PARTITION BY conrelid ORDER BY conname)::int,
           format('  CONSTRAINT %I %s', conname, pg_get_constraintdef(oid))
      FROM pg_constraint
  ), statements AS (
    SELECT relname AS of, 1 AS part, relname AS name,
           format(E'CREATE TABLE %I (\n%s\n);', relname, string_agg(text, E',\n' ORDER BY part, place)) AS text
      FROM mine JOIN pieces ON pieces.of = mine.oid
     GROUP BY relname
     UNION ALL
    SELECT relname, 2, indexrelid::regclass::name, pg_get_indexdef(indexrelid) || ';'
      FROM pg_index JOIN mine ON mine.oid = indrelid
     WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
     UNION ALL
    SELECT relname, 3, tgname, pg_get_triggerdef(pg_trigger.oid) || ';'
      FROM pg_trigger JOIN mine ON mine.oid = tgrelid
     WHERE NOT tgisinternal
  )
  SELECT text FROM statements ORDER BY of COLLATE "C", part, name COLLATE "C"
)sql"};

std::string content_of(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string schema_now() {
  testing::TestDatabase database;
  std::string text = "-- What all migrations together make; written by the tests with RELAIS_REWRITE_SNAPSHOTS=1.\n\n";
  for (const auto& statement : database->read([](Reads& db) { return db.all<std::string>(select_schema); })) {
    text += statement + "\n\n";
  }
  return text;
}

TEST_CASE("the schema is the one that was last looked over") {
  const auto file = db_folder / (testing::on_postgres() ? "schema.postgres.sql" : "schema.sqlite.sql");
  const auto now = schema_now();
  if (std::getenv("RELAIS_REWRITE_SNAPSHOTS") != nullptr) std::ofstream(file) << now;

  CHECK(content_of(file) == now);
}

TEST_CASE("no released migration has changed") {
  std::vector<Migration> all;
  for (const auto dialect : {Dialect::sqlite, Dialect::postgres})
    std::ranges::copy(migrations_for(dialect), std::back_inserter(all));

  CHECK(thawed(content_of(db_folder / "frozen.txt"), all) == std::vector<std::string>{});
}

}  // namespace
}  // namespace relais
