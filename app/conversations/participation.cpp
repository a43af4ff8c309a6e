#include "conversations/participation.h"

#include "conversations/exchange.h"

namespace relais::conversations {
namespace {

constexpr Sql insert_participant = R"sql(
  INSERT INTO participants (record_kind, record_id, email_key, since) VALUES ($1, $2, $3, $4)
  ON CONFLICT (record_kind, record_id, email_key) DO NOTHING
)sql";

constexpr Sql delete_participant = R"sql(
  DELETE FROM participants WHERE record_kind = $1 AND record_id = $2 AND email_key = $3
)sql";

constexpr Sql select_participant = R"sql(
  SELECT 1 FROM participants WHERE record_kind = $1 AND record_id = $2 AND email_key = $3
)sql";

constexpr Sql select_acquainted = R"sql(
  SELECT from_key FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND from_key <> '' AND exchange_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
  UNION
  SELECT email_key FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE record_kind = $1 AND record_id = $2 AND delivery IS NOT NULL AND exchange_id IS NULL
)sql";

constexpr Sql select_reason = R"sql(
  SELECT 1
    FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND exchange_id IS NULL
     AND ((kind = 'mail_in' AND from_key = $3 AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id))
          OR EXISTS (SELECT 1 FROM message_recipients
                      WHERE message_id = messages.id AND email_key = $3 AND delivery IS NOT NULL))
   UNION ALL
  SELECT 1 FROM watchers WHERE record_kind = $1 AND record_id = $2 AND email_key = $3
   LIMIT 1
)sql";

constexpr Sql select_reason_in_exchange = R"sql(
  SELECT 1
    FROM messages
   WHERE exchange_id = $1
     AND ((kind = 'partner_mail' AND from_key = $2 AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id))
          OR EXISTS (SELECT 1 FROM message_recipients
                      WHERE message_id = messages.id AND email_key = $2 AND delivery IS NOT NULL))
   LIMIT 1
)sql";

bool has_a_reason(Reads& db, const RecordRef& where, const std::string& email_key) {
  if (where.kind == exchange_kind) return db.first<int>(select_reason_in_exchange, where.id, email_key).has_value();
  return db.first<int>(select_reason, where.kind, where.id, email_key).has_value();
}

}  // namespace

void let_in(Transaction& tx, const RecordRef& record, const std::string& email_key) {
  if (!email_key.empty()) tx.run(insert_participant, record.kind, record.id, email_key, tx.now());
}

void shut_out(Transaction& tx, const RecordRef& record, const std::string& email_key) {
  tx.run(delete_participant, record.kind, record.id, email_key);
}

void shut_out_stranger(Transaction& tx, const RecordRef& record, const std::string& email_key) {
  if (!has_a_reason(tx, record, email_key)) shut_out(tx, record, email_key);
}

std::vector<std::string> acquainted_on(Reads& db, const RecordRef& record) {
  return db.all<std::string>(select_acquainted, record.kind, record.id);
}

bool takes_part(Reads& db, const RecordRef& record, const std::string& email_key) {
  return !email_key.empty() && db.first<int>(select_participant, record.kind, record.id, email_key).has_value();
}

}  // namespace relais::conversations
