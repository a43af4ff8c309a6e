#include "conversations/sharing.h"

#include <algorithm>

namespace relais::conversations {
namespace {

constexpr Sql insert_sharing = R"sql(
  INSERT INTO message_sharings (message_id, desk_address, subject, host) VALUES ($1, $2, $3, $4)
)sql";

// The one that fills the measure: the newest but so many.
constexpr Sql select_nth_newest = R"sql(
  SELECT messages.said_at
    FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE message_recipients.email_key = $1 AND messages.kind = 'mail_in' AND delivery IS NOT NULL
   ORDER BY message_recipients.message_id DESC
   LIMIT 1 OFFSET $2
)sql";

}  // namespace

void keep_sharing(Transaction& tx, Id<Message> mail, const Letterhead& letterhead) {
  tx.run(insert_sharing, mail, letterhead.address, letterhead.subject, letterhead.host);
}

bool was_shared_often(Reads& db, const std::string& email_key, int times, Timestamp after) {
  if (times <= 0) return true;
  const auto nth = db.first<Timestamp>(select_nth_newest, email_key, times - 1);
  return nth && *nth > after;
}

bool filter_was_shared(const Entry& entry) {
  return entry.kind == EntryKind::mail_in &&
         std::ranges::any_of(entry.to, [](const EntryRecipient& each) { return each.delivery.has_value(); });
}

}  // namespace relais::conversations
