#include "conversations/automatic_messages.h"

namespace relais::conversations {
namespace {

constexpr Sql select_told = R"sql(
  SELECT 1
    FROM messages JOIN message_recipients ON message_recipients.message_id = messages.id
   WHERE record_kind = $1 AND record_id = $2 AND automatic = 1 AND email_key = $3
)sql";

// The one that fills the measure: the newest but so many.
constexpr Sql select_nth_newest = R"sql(
  SELECT messages.said_at
    FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE message_recipients.email_key = $1 AND messages.automatic = 1
   ORDER BY message_recipients.message_id DESC
   LIMIT 1 OFFSET $2
)sql";

}  // namespace

bool was_told_automatically(Reads& db, const RecordRef& record, const std::string& email_key) {
  return db.first<int>(select_told, record.kind, record.id, email_key).has_value();
}

bool was_told_often(Reads& db, const std::string& email_key, int times, Timestamp after) {
  const auto nth = db.first<Timestamp>(select_nth_newest, email_key, times - 1);
  return nth && *nth > after;
}

}  // namespace relais::conversations
