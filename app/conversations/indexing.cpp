#include "conversations/indexing.h"

#include "search_index/entry.h"

namespace relais::conversations {
namespace {

using search_index::file_place;
using search_index::message_place;

constexpr Sql select_message = R"sql(
  SELECT record_kind, record_id, said_at, from_name, from_email, subject, substr(body, 1, 200000)
    FROM messages WHERE id = $1 AND taken_back_at IS NULL
)sql";

constexpr Sql select_files = R"sql(
  SELECT id, name FROM message_attachments WHERE message_id = $1 ORDER BY id
)sql";

constexpr Sql select_record = R"sql(
  SELECT record_kind, record_id FROM messages WHERE id = $1
)sql";

constexpr Sql select_below = R"sql(
  SELECT id, record_kind, record_id FROM messages WHERE id < $1 ORDER BY id DESC LIMIT $2
)sql";

constexpr Sql select_highest = R"sql(
  SELECT max(id) FROM messages
)sql";

struct Older {
  Id<Message> id;
  RecordRef record;

  static Older from(Row& row) { return {row.read<Id<Message>>(), RecordRef::from(row)}; }
};

struct Indexed {
  RecordRef record;
  Timestamp at;
  std::vector<std::string> texts;

  static Indexed from(Row& row) {
    Indexed said{RecordRef::from(row), row.read<Timestamp>(), {}};
    for (int i = 0; i < 4; ++i) said.texts.push_back(row.read<std::string>());
    return said;
  }
};

void add(Transaction& tx, Id<Message> message, Indexed said, const std::vector<IndexedFile>& files) {
  for (const auto& file : files) {
    search_index::add_entry(tx, {said.record, file_place(file.id), said.at, Language::fr, {file.name}});
    said.texts.push_back(file.name);
  }
  search_index::add_entry(tx, {said.record, message_place(message.value), said.at, Language::fr, said.texts});
}

}  // namespace

IndexedFile IndexedFile::from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }

void index_new_message(Transaction& tx, Id<Message> id, const NewMessage& message,
                       const std::vector<IndexedFile>& files) {
  add(tx, id, {message.record, message.said_at, {message.from.name, message.from.email, message.subject, message.body}},
      files);
}

void index_message(Transaction& tx, Id<Message> message) {
  const auto record = tx.first<RecordRef>(select_record, message);
  if (record) drop_from_index(tx, *record, message);
  if (auto said = tx.first<Indexed>(select_message, message))
    add(tx, message, *std::move(said), tx.all<IndexedFile>(select_files, message));
}

std::optional<std::int64_t> index_messages_below(Transaction& tx, std::int64_t below, std::int64_t most) {
  std::optional<std::int64_t> last;
  for (const auto& older : tx.all<Older>(select_below, below, most)) {
    last = older.id.value;
    if (!search_index::has_entry(tx, older.record, message_place(older.id.value))) index_message(tx, older.id);
  }
  return last;
}

std::optional<std::int64_t> highest_message(Reads& db) { return db.value<std::optional<std::int64_t>>(select_highest); }

void drop_from_index(Transaction& tx, const RecordRef& record, Id<Message> message) {
  for (const auto& file : tx.all<IndexedFile>(select_files, message))
    search_index::drop_entry(tx, record, file_place(file.id));
  search_index::drop_entry(tx, record, message_place(message.value));
}

}  // namespace relais::conversations
