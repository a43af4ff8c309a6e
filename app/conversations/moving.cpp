#include "conversations/moving.h"

#include "conversations/exchange.h"
#include "conversations/indexing.h"
#include "conversations/participation.h"
#include "conversations/watch_list.h"
#include "search_index/entry.h"

namespace relais::conversations {
namespace {

constexpr Sql select_on = R"sql(
  SELECT 1 FROM messages WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND kind IN ('mail_in', 'call')
)sql";

constexpr Sql move_all_messages = R"sql(
  UPDATE messages SET record_kind = $3, record_id = $4 WHERE record_kind = $1 AND record_id = $2
)sql";

constexpr Sql select_ids = R"sql(
  SELECT id FROM messages WHERE record_kind = $1 AND record_id = $2 ORDER BY id
)sql";

constexpr Sql move_message = R"sql(
  UPDATE messages SET record_kind = $4, record_id = $5 WHERE id = $1 AND record_kind = $2 AND record_id = $3
)sql";

constexpr Sql copy_participants = R"sql(
  INSERT INTO participants (record_kind, record_id, email_key, since)
  SELECT $3, $4, email_key, since FROM participants WHERE record_kind = $1 AND record_id = $2
  ON CONFLICT DO NOTHING
)sql";

constexpr Sql copy_of_message = R"sql(
  INSERT INTO messages (record_kind, record_id, kind, automatic, author_id, from_name, from_email, from_key, subject, body,
                        internet_message_id, raw_mail_id, said_at, has_html, unproven)
  SELECT $2, $3, kind, automatic, author_id, from_name, from_email, from_key, subject, body,
         '', raw_mail_id, said_at, has_html, unproven
    FROM messages WHERE id = $1
  RETURNING id
)sql";

constexpr Sql copy_recipients = R"sql(
  INSERT INTO message_recipients (message_id, place, name, email, email_key)
  SELECT $2, place, name, email, email_key FROM message_recipients WHERE message_id = $1 AND delivery IS NULL ORDER BY id
)sql";

constexpr Sql copy_attachments = R"sql(
  INSERT INTO message_attachments (message_id, name, type, size, blob_hash)
  SELECT $2, name, type, size, blob_hash FROM message_attachments WHERE message_id = $1 ORDER BY id
)sql";

constexpr Sql select_sender = R"sql(
  SELECT from_key FROM messages WHERE id = $1
)sql";

// An exchange goes over as a whole, with what came since.
constexpr Sql select_same_exchange = R"sql(
  SELECT id FROM messages WHERE exchange_id = (SELECT exchange_id FROM messages WHERE id = $1) AND id <> $1 ORDER BY id
)sql";

// False where it is no longer there.
bool move(Transaction& tx, std::int64_t id, const RecordRef& from, const RecordRef& to) {
  drop_from_index(tx, from, Id<Message>{id});
  const bool was_there = tx.run(move_message, id, from.kind, from.id, to.kind, to.id) > 0;
  index_message(tx, Id<Message>{id});
  return was_there;
}

}  // namespace

bool is_on(Reads& db, const RecordRef& record, Id<Message> message) {
  return db.first<int>(select_on, message, record.kind, record.id).has_value();
}

void move_thread(Transaction& tx, const RecordRef& from, const RecordRef& to) {
  tx.run(move_all_messages, from.kind, from.id, to.kind, to.id);
  tx.run(copy_participants, from.kind, from.id, to.kind, to.id);
  move_exchanges(tx, from, to);
  copy_watchers(tx, from, to);
  search_index::move_entries(tx, from, to);
}

std::vector<std::int64_t> message_ids_on(Reads& db, const RecordRef& record) {
  return db.all<std::int64_t>(select_ids, record.kind, record.id);
}

void move_messages(Transaction& tx, const std::vector<std::int64_t>& ids, const RecordRef& from, const RecordRef& to) {
  for (const auto id : ids) {
    if (!move(tx, id, from, to)) continue;
    for (const auto other : tx.all<std::int64_t>(select_same_exchange, id)) move(tx, other, from, to);
    move_exchange_of(tx, Id<Message>{id}, to);
  }
}

void copy_message(Transaction& tx, Id<Message> message, const RecordRef& to, const Actor& by) {
  const auto copy = tx.returning<Id<Message>>(copy_of_message, message, to.kind, to.id);
  for (const auto& statement : {copy_recipients, copy_attachments}) tx.run(statement, message, copy);
  index_message(tx, copy);
  let_in(tx, to, tx.value<std::string>(select_sender, message));
  record(tx, by, to, "said", {change("message", "", std::to_string(copy.value)), change("kind", "", "mail_in")});
}

}  // namespace relais::conversations
