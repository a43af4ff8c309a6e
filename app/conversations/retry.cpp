#include "conversations/retry.h"

#include "conversations/delivery.h"
#include "conversations/exchange.h"
#include "conversations/participation.h"
#include "conversations/watch_list.h"

namespace relais::conversations {
namespace {

constexpr Sql select_undelivered = R"sql(
  SELECT message_recipients.id, message_id, place, name, email, exchange_id
    FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE message_recipients.id = $1 AND record_kind = $2 AND record_id = $3
     AND delivery IN ('deferred', 'bounced', 'failed') AND replaced_by IS NULL
)sql";

constexpr Sql begin_again = R"sql(
  UPDATE message_recipients SET delivery = 'queued', attempts = 0, words = '', settled_at = NULL, tried_at = NULL
   WHERE id = $1
)sql";

constexpr Sql insert_corrected = R"sql(
  INSERT INTO message_recipients (message_id, place, name, email, email_key, delivery)
  VALUES ($1, $2, $3, $4, $5, 'queued')
  RETURNING id
)sql";

constexpr Sql mark_replaced = R"sql(
  UPDATE message_recipients
     SET replaced_by = $2, delivery = CASE WHEN delivery = 'deferred' THEN 'failed' ELSE delivery END
   WHERE id = $1
)sql";

std::int64_t corrected(Transaction& tx, const Undelivered& copy, const EmailAddress& to) {
  const auto id =
      tx.returning<std::int64_t>(insert_corrected, copy.message, copy.place, copy.name, to.text(), to.key());
  tx.run(mark_replaced, copy.id, id);
  return id;
}

}  // namespace

Undelivered Undelivered::from(Row& row) {
  return {row.read<std::int64_t>(), row.read<Id<Message>>(), row.read<Place>(),
          row.read<std::string>(),  row.read<std::string>(), row.read<std::optional<Id<Exchange>>>()};
}

std::optional<Undelivered> undelivered_on(Reads& db, const RecordRef& record, std::int64_t copy) {
  return db.first<Undelivered>(select_undelivered, copy, record.kind, record.id);
}

void send_again(Transaction& tx, const RecordRef& record, const Undelivered& copy, const EmailAddress& to,
                const Actor& by) {
  const auto key = email_key_of(copy.email);
  const bool same = key == to.key();
  if (same) tx.run(begin_again, copy.id);
  ask_for_delivery(tx, same ? copy.id : corrected(tx, copy, to));
  if (!same && !copy.exchange) correct_watcher(tx, record, key, to);
  let_in(tx, correspondence_of(record, copy.exchange), to.key());
  relais::record(tx, by, record, "sent_again", {change("sent_to", same ? "" : copy.email, to.text())});
}

}  // namespace relais::conversations
