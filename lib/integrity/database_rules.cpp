#include "lib/integrity/check.h"

namespace relais {
namespace {

constexpr const char* restore = "Restore the last backup that was whole, and look at the disk.";

constexpr Sql broken_pages = R"sql(
  SELECT integrity_check AS place FROM pragma_integrity_check WHERE integrity_check <> 'ok'
)sql";

constexpr Sql broken_pages_at_a_glance = R"sql(
  SELECT quick_check AS place FROM pragma_quick_check WHERE quick_check <> 'ok'
)sql";

constexpr Sql broken_references = R"sql(
  SELECT "table" || coalesce(' ' || rowid, '') || ': its row of ' || parent || ' is not there' AS place
    FROM pragma_foreign_key_check
)sql";

constexpr Sql select_references = R"sql(
  SELECT CAST(conrelid AS regclass)::text, own.attname::text, CAST(confrelid AS regclass)::text, other.attname::text
    FROM pg_constraint
    JOIN pg_attribute AS own ON own.attrelid = conrelid AND own.attnum = conkey[1]
    JOIN pg_attribute AS other ON other.attrelid = confrelid AND other.attnum = confkey[1]
   WHERE contype = 'f' AND cardinality(conkey) = 1 AND connamespace = to_regnamespace(current_schema())
   ORDER BY 1, 2
)sql";

struct Reference {
  std::string table;
  std::string column;
  std::string other_table;
  std::string other_column;

  static Reference from(Row& row) {
    return {row.read<std::string>(), row.read<std::string>(), row.read<std::string>(), row.read<std::string>()};
  }
};

Rule finds_what_it_refers_to(const Reference& reference) {
  const auto& [table, column, other_table, other_column] = reference;
  const auto broken = fmt::format(
      "SELECT '{0}: {2} ' || {1} || ' is not there' AS place FROM {0} WHERE {1} IS NOT NULL "
      "AND NOT EXISTS (SELECT 1 FROM {2} AS other WHERE other.{3} = {0}.{1})",
      table, column, other_table, other_column);
  return {fmt::format("each {} of {} finds its row of {}", column, table, other_table), kept(broken), restore};
}

}  // namespace

std::vector<Rule> rules_of_the_database(Database& database, Depth depth) {
  std::vector<Rule> rules;
  if (database.dialect() == Dialect::sqlite) {
    rules.push_back({"the file of the database is whole",
                     depth == Depth::everything ? broken_pages : broken_pages_at_a_glance, restore});
    rules.push_back({"each row finds those it refers to", broken_references, restore});
    return rules;
  }
  for (const auto& reference : database.read([](Reads& db) { return db.all<Reference>(select_references); })) {
    rules.push_back(finds_what_it_refers_to(reference));
  }
  return rules;
}

}  // namespace relais
