// Words by which records are found together, whatever they are. Case and accents make no second tag.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/events/event.h"

namespace relais::tags {

// As it was typed the first time: trimmed, never blank, at most 50 characters, without a comma.
class TagName {
public:
  static constexpr std::size_t longest = 50;

  static std::optional<TagName> from(std::string_view typed);

  const std::string& text() const { return text_; }
  // Folded, for comparing.
  const std::string& key() const { return key_; }

private:
  TagName(std::string text, std::string key) : text_(std::move(text)), key_(std::move(key)) {}

  std::string text_;
  std::string key_;
};

struct Tag {
  Id<Tag> id;
  std::string name;

  static Tag from(Row& row) { return {row.read<Id<Tag>>(), row.read<std::string>()}; }
};

// The event; nothing where the record has it already.
std::optional<std::int64_t> tag(Transaction& tx, const RecordRef& record, const TagName& name, const Actor& by);
// False where the record has it not.
bool untag(Transaction& tx, const RecordRef& record, const TagName& name, const Actor& by);

// By name.
std::vector<Tag> tags_of(Reads& db, const RecordRef& record);
// The tag of that name, if any record ever had it.
std::optional<Tag> tag_named(Reads& db, const TagName& name);
// Those of all records together, for whoever is about to type one; at most `most`, by name.
std::vector<Tag> known_tags(Reads& db, std::int64_t most);

struct TaggedRecord {
  std::int64_t record = 0;
  std::string name;

  static TaggedRecord from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }
};

// Of several records at once, by name.
std::vector<TaggedRecord> tags_of_all(Reads& db, std::string_view kind, const std::vector<std::int64_t>& records);

// How many records of the kind have the tag, counted as far as `most`.
std::int64_t count_tagged(Reads& db, Id<Tag> tag, std::string_view kind, std::int64_t most);

// Those that the one has and the other has not; and these go over.
std::vector<std::int64_t> tags_not_on(Reads& db, const RecordRef& one, const RecordRef& other);
void move_tags(Transaction& tx, const std::vector<std::int64_t>& tags, const RecordRef& from, const RecordRef& to);

// A subquery for the ids of the records of a kind that have the tag; `tag` is the name of its parameter. Of our own
// words alone, never of typed ones.
std::string tagged_with(std::string_view kind, std::string_view tag);

}  // namespace relais::tags
