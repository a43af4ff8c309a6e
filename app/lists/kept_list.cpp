#include "lists/kept_list.h"

#include <fmt/ranges.h>

#include "dispatch/refusal.h"

namespace relais::lists {
namespace {

constexpr std::string_view known_lists[] = {"requests", "parties", "contacts"};

constexpr Sql select_columns = R"sql(
  SELECT columns FROM list_columns WHERE person_id = $1 AND list = $2
)sql";

constexpr Sql upsert_columns = R"sql(
  INSERT INTO list_columns (person_id, list, columns) VALUES ($1, $2, $3)
  ON CONFLICT (person_id, list) DO UPDATE SET columns = excluded.columns
)sql";

constexpr Sql select_views = R"sql(
  SELECT id, name, query, is_shared, kept_by FROM list_views WHERE list = $2 AND kept_by = $1
   UNION ALL
  SELECT id, name, query, is_shared, kept_by FROM list_views WHERE list = $2 AND is_shared = 1 AND kept_by <> $1
)sql";

constexpr Sql insert_view = R"sql(
  INSERT INTO list_views (list, name, query, is_shared, kept_by, kept_at) VALUES ($1, $2, $3, $4, $5, $6)
)sql";

constexpr Sql delete_view = R"sql(
  DELETE FROM list_views WHERE id = $1 AND list = $2 AND kept_by = $3
)sql";

std::vector<std::string> parts_of(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    parts.emplace_back(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return parts;
}

}  // namespace

void require_list(std::string_view list) {
  if (std::ranges::find(known_lists, list) == std::end(known_lists)) throw NotFound();
}

std::optional<std::vector<std::string>> columns_of(Reads& db, const Person& person, std::string_view list) {
  const auto kept = db.first<std::string>(select_columns, person.id, list);
  return kept ? std::optional{parts_of(*kept)} : std::nullopt;
}

void keep_columns(Transaction& tx, const Person& person, std::string_view list,
                  const std::vector<std::string>& columns) {
  tx.run(upsert_columns, person.id, list, fmt::format("{}", fmt::join(columns, ",")));
}

ListView ListView::from(Row& row) {
  return {row.read<std::int64_t>(), row.read<std::string>(), row.read<std::string>(), row.read<bool>(),
          row.read<Id<Person>>()};
}

std::vector<ListView> views_for(Reads& db, const Person& person, std::string_view list) {
  return db.all<ListView>(select_views, person.id, list);
}

void keep_view(Transaction& tx, const Person& person, std::string_view list, std::string_view name,
               std::string_view query, SharedWith shared) {
  tx.run(insert_view, list, name, query, shared == SharedWith::everybody ? 1 : 0, person.id, tx.now());
}

bool forget_view(Transaction& tx, const Person& person, std::string_view list, std::int64_t view) {
  return tx.run(delete_view, view, list, person.id) == 1;
}

}  // namespace relais::lists
