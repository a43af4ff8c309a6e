#include "tags/tag.h"

#include "lib/text/characters.h"
#include "lists/parameters.h"

namespace relais::tags {
namespace {

constexpr Sql insert_tag = R"sql(
  INSERT INTO tags (name, name_key, created_at) VALUES ($1, $2, $3) ON CONFLICT (name_key) DO NOTHING
)sql";

constexpr Sql select_tag = R"sql(
  SELECT id, name FROM tags WHERE name_key = $1
)sql";

constexpr Sql insert_tagging = R"sql(
  INSERT INTO taggings (record_kind, record_id, tag_id, tagged_by, tagged_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_tagging = R"sql(
  DELETE FROM taggings WHERE record_kind = $1 AND record_id = $2 AND tag_id = $3
)sql";

constexpr Sql select_tags_of = R"sql(
  SELECT tags.id, tags.name
    FROM taggings JOIN tags ON tags.id = taggings.tag_id
   WHERE record_kind = $1 AND record_id = $2
   ORDER BY tags.name_key
)sql";

constexpr Sql select_known = R"sql(
  SELECT id, name FROM tags ORDER BY name_key LIMIT $1
)sql";

constexpr Sql count_taggings = R"sql(
  SELECT count(*) FROM (SELECT 1 FROM taggings WHERE tag_id = $1 AND record_kind = $2 LIMIT $3) AS counted
)sql";

constexpr Sql select_not_on = R"sql(
  SELECT tag_id FROM taggings
   WHERE record_kind = $1 AND record_id = $2
     AND NOT EXISTS (SELECT 1 FROM taggings AS other
                      WHERE other.record_kind = $3 AND other.record_id = $4 AND other.tag_id = taggings.tag_id)
   ORDER BY tag_id
)sql";

constexpr Sql move_tagging = R"sql(
  UPDATE taggings SET record_kind = $4, record_id = $5 WHERE tag_id = $1 AND record_kind = $2 AND record_id = $3
     AND NOT EXISTS (SELECT 1 FROM taggings AS other
                      WHERE other.record_kind = $4 AND other.record_id = $5 AND other.tag_id = $1)
)sql";

}  // namespace

std::optional<TagName> TagName::from(std::string_view typed) {
  auto text = on_one_line(typed);
  if (text.empty() || characters(text) > longest || text.find(',') != std::string::npos) return std::nullopt;
  auto key = folded(text);
  return TagName{std::move(text), std::move(key)};
}

std::optional<std::int64_t> tag(Transaction& tx, const RecordRef& record, const TagName& name, const Actor& by) {
  tx.run(insert_tag, name.text(), name.key(), tx.now());
  const auto found = tag_named(tx, name).value();
  if (tx.run(insert_tagging, record.kind, record.id, found.id, by.person, tx.now()) == 0) return std::nullopt;
  return relais::record(tx, by, record, "tagged", {change("tag", "", found.name)});
}

bool untag(Transaction& tx, const RecordRef& record, const TagName& name, const Actor& by) {
  const auto found = tag_named(tx, name);
  if (!found || tx.run(delete_tagging, record.kind, record.id, found->id) == 0) return false;
  relais::record(tx, by, record, "untagged", {change("tag", found->name, "")});
  return true;
}

std::vector<Tag> tags_of(Reads& db, const RecordRef& record) {
  return db.all<Tag>(select_tags_of, record.kind, record.id);
}

std::optional<Tag> tag_named(Reads& db, const TagName& name) { return db.first<Tag>(select_tag, name.key()); }

std::vector<Tag> known_tags(Reads& db, std::int64_t most) { return db.all<Tag>(select_known, most); }

std::vector<TaggedRecord> tags_of_all(Reads& db, std::string_view kind, const std::vector<std::int64_t>& records) {
  if (records.empty()) return {};
  lists::Parameters parameters;
  parameters.add(kind);
  const auto tagged = fmt::format(
      "SELECT record_id, name FROM taggings JOIN tags ON tags.id = taggings.tag_id"
      " WHERE record_kind = $1 AND record_id IN ({}) ORDER BY name_key",
      parameters.add_all(records));
  return db.all_with<TaggedRecord>(kept(tagged), parameters.values());
}

std::int64_t count_tagged(Reads& db, Id<Tag> tag, std::string_view kind, std::int64_t most) {
  return db.value<std::int64_t>(count_taggings, tag, kind, most);
}

std::vector<std::int64_t> tags_not_on(Reads& db, const RecordRef& one, const RecordRef& other) {
  return db.all<std::int64_t>(select_not_on, one.kind, one.id, other.kind, other.id);
}

void move_tags(Transaction& tx, const std::vector<std::int64_t>& tags, const RecordRef& from, const RecordRef& to) {
  for (const auto tag : tags) tx.run(move_tagging, tag, from.kind, from.id, to.kind, to.id);
}

std::string tagged_with(std::string_view kind, std::string_view tag) {
  return fmt::format("SELECT record_id FROM taggings WHERE tag_id = {} AND record_kind = '{}'", tag, kind);
}

}  // namespace relais::tags
