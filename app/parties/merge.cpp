#include "parties/merge.h"

#include <nlohmann/json.hpp>

namespace relais::parties {
namespace {

using nlohmann::json;

constexpr Sql insert_merge = R"sql(
  INSERT INTO merges (record_kind, kept_id, lost_id, before, moved, merged_by, merged_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  RETURNING id
)sql";

constexpr Sql update_undone = R"sql(
  UPDATE merges SET undone_by = $2, undone_at = $3 WHERE id = $1 AND undone_at IS NULL
)sql";

constexpr std::string_view select_merges =
    "SELECT merges.id, record_kind, kept_id, lost_id, before, moved, people.name, merged_at, undone_at"
    " FROM merges JOIN people ON people.id = merged_by WHERE ";

Sql select_where(std::string_view condition) { return kept(fmt::format("{}{}", select_merges, condition)); }

json as_json(const Archival& archival) {
  return {{"reason", name_of(archival.reason)},
          {"explanation", archival.explanation},
          {"by", archival.by.value},
          {"at", archival.at.microseconds}};
}

std::string before_as_json(const Merge& merge) {
  json before{{"fields", json::object()}, {"archival", nullptr}};
  for (const auto& [field, values] : merge.changed) before["fields"][field] = {values.from, values.to};
  if (merge.archival) before["archival"] = as_json(*merge.archival);
  return before.dump();
}

void read_before(Merge& merge, const std::string& text) {
  const auto before = json::parse(text);
  for (const auto& [field, values] : before.at("fields").items())
    merge.changed[field] = {values.at(0).get<std::string>(), values.at(1).get<std::string>()};
  const auto& archival = before.at("archival");
  if (archival.is_null()) return;
  merge.archival = Archival{named<ArchivalReason>(archival.at("reason").get<std::string>()).value(),
                            archival.at("explanation").get<std::string>(),
                            Id<Person>{archival.at("by").get<std::int64_t>()},
                            {},
                            Timestamp{archival.at("at").get<std::int64_t>()}};
}

}  // namespace

Merge Merge::from(Row& row) {
  Merge merge;
  merge.id = row.read<Id<Merge>>();
  merge.kept.kind = merge.lost.kind = row.read<std::string>();
  merge.kept.id = row.read<std::int64_t>();
  merge.lost.id = row.read<std::int64_t>();
  read_before(merge, row.read<std::string>());
  merge.moved = json::parse(row.read<std::string>()).get<std::map<std::string, std::vector<std::int64_t>>>();
  merge.by_name = row.read<std::string>();
  merge.at = row.read<Timestamp>();
  merge.undone_at = row.read<std::optional<Timestamp>>();
  return merge;
}

Id<Merge> keep_merge(Transaction& tx, const Merge& merge, const Person& by) {
  return tx.returning<Id<Merge>>(insert_merge, merge.kept.kind, merge.kept.id, merge.lost.id, before_as_json(merge),
                                 json(merge.moved).dump(), by.id, tx.now());
}

void keep_undoing(Transaction& tx, Id<Merge> id, const Person& by) { tx.run(update_undone, id, by.id, tx.now()); }

std::optional<Merge> merge_with_id(Reads& db, Id<Merge> id) {
  return db.first<Merge>(select_where("merges.id = $1"), id);
}

std::optional<Merge> merge_of(Reads& db, const RecordRef& lost) {
  return db.first<Merge>(select_where("record_kind = $1 AND lost_id = $2 AND undone_at IS NULL"), lost.kind, lost.id);
}

std::vector<Merge> merges_into(Reads& db, const RecordRef& kept) {
  return db.all<Merge>(
      select_where("record_kind = $1 AND kept_id = $2 AND undone_at IS NULL ORDER BY merges.id DESC LIMIT 50"),
      kept.kind, kept.id);
}

}  // namespace relais::parties
