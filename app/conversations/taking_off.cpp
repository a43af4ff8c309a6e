#include "conversations/taking_off.h"

#include "conversations/exchange.h"
#include "conversations/indexing.h"
#include "conversations/participation.h"

namespace relais::conversations {
namespace {

constexpr Sql select_sender = R"sql(
  SELECT from_key, from_name, from_email, exchange_id FROM messages WHERE id = $1 AND record_kind = $2 AND record_id = $3
)sql";

constexpr Sql delete_recipients = R"sql(
  DELETE FROM message_recipients WHERE message_id = $1
)sql";

constexpr Sql delete_attachments = R"sql(
  DELETE FROM message_attachments WHERE message_id = $1
)sql";

constexpr Sql delete_mentions = R"sql(
  DELETE FROM note_mentions WHERE message_id = $1
)sql";

constexpr Sql delete_sharing = R"sql(
  DELETE FROM message_sharings WHERE message_id = $1
)sql";

constexpr Sql delete_message = R"sql(
  DELETE FROM messages WHERE id = $1
)sql";

struct Author {
  std::string key;
  std::string name;
  std::string email;
  std::optional<Id<Exchange>> exchange;

  static Author from(Row& row) {
    return {row.read<std::string>(), row.read<std::string>(), row.read<std::string>(),
            row.read<std::optional<Id<Exchange>>>()};
  }
};

}  // namespace

void take_off(Transaction& tx, const RecordRef& record, Id<Message> message, const Actor& by) {
  const auto author = tx.first<Author>(select_sender, message, record.kind, record.id);
  if (!author) return;
  drop_from_index(tx, record, message);
  for (const auto& statement : {delete_recipients, delete_attachments, delete_mentions, delete_sharing, delete_message})
    tx.run(statement, message);
  shut_out_stranger(tx, correspondence_of(record, author->exchange), author->key);
  relais::record(tx, by, record, "taken_off",
                 {change("taken_off", author->name.empty() ? author->email : author->name, "")});
}

}  // namespace relais::conversations
