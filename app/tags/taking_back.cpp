#include "tags/taking_back.h"

#include <nlohmann/json.hpp>

namespace relais::tags {
namespace {

constexpr Sql select_taggings = R"sql(
  SELECT record_id, changes FROM events
   WHERE id BETWEEN $1 AND $2 AND by_person = $3 AND record_kind = $4 AND kind = 'tagged'
   ORDER BY id LIMIT 200
)sql";

struct Told {
  std::int64_t record = 0;
  std::string changes;

  static Told from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }
};

}  // namespace

std::vector<TaggedRecord> taggings_in(Reads& db, std::string_view kind, const EventSpan& events, const Person& by) {
  std::vector<TaggedRecord> tagged;
  for (const auto& told : db.all<Told>(select_taggings, events.first, events.last, by.id, kind))
    tagged.push_back({told.record, nlohmann::json::parse(told.changes).at(0).at("to")});
  return tagged;
}

}  // namespace relais::tags
