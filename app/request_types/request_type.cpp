#include "request_types/request_type.h"

#include "lib/text/characters.h"

namespace relais::request_types {
namespace {

constexpr Sql select_types = R"sql(
  SELECT id, name FROM request_types ORDER BY name
)sql";

constexpr Sql select_name = R"sql(
  SELECT name FROM request_types WHERE id = $1
)sql";

constexpr Sql insert_type = R"sql(
  INSERT INTO request_types (name, created_at) VALUES ($1, $2) RETURNING id
)sql";

}  // namespace

std::vector<TypeName> all(Reads& db) { return db.all<TypeName>(select_types); }

std::string name_of(Reads& db, Id<RequestType> type) { return db.value<std::string>(select_name, type); }

Id<RequestType> type_named(Transaction& tx, std::string_view name) {
  for (const auto& type : all(tx)) {
    if (folded(type.name) == folded(name)) return type.id;
  }
  return tx.returning<Id<RequestType>>(insert_type, name, tx.now());
}

}  // namespace relais::request_types

namespace relais {

TypeName TypeName::from(Row& row) { return {row.read<Id<RequestType>>(), row.read<std::string>()}; }

}  // namespace relais
