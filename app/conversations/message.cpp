#include "conversations/message.h"

#include <algorithm>
#include <stdexcept>

#include "conversations/delivery.h"
#include "conversations/exchange.h"
#include "conversations/indexing.h"
#include "conversations/participation.h"
#include "lib/text/email_address.h"

namespace relais::conversations {
namespace {

constexpr Sql insert_message = R"sql(
  INSERT INTO messages (record_kind, record_id, kind, automatic, author_id, from_name, from_email, from_key, subject, body,
                        internet_message_id, raw_mail_id, said_at, has_html, unproven, rich_body,
                        exchange_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  RETURNING id
)sql";

constexpr Sql insert_hold = R"sql(
  INSERT INTO message_holds (message_id, why, held_at) VALUES ($1, $2, $3)
)sql";

constexpr Sql insert_recipient = R"sql(
  INSERT INTO message_recipients (message_id, place, name, email, email_key, delivery) VALUES ($1, $2, $3, $4, $5, $6)
  RETURNING id
)sql";

constexpr Sql insert_attachment = R"sql(
  INSERT INTO message_attachments (message_id, name, type, size, blob_hash) VALUES ($1, $2, $3, $4, $5)
  RETURNING id
)sql";

constexpr Sql select_record = R"sql(
  SELECT CASE WHEN exchange_id IS NULL THEN record_kind ELSE 'exchange' END, coalesce(exchange_id, record_id)
    FROM messages
   WHERE internet_message_id = $1 AND internet_message_id <> ''
   ORDER BY id DESC LIMIT 1
)sql";

constexpr Sql select_references = R"sql(
  SELECT internet_message_id FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND id < $3 AND internet_message_id <> '' AND kind IN ('mail_in', 'comment', 'mail_out')
     AND exchange_id IS NULL AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
   ORDER BY id
)sql";

constexpr Sql select_references_in_exchange = R"sql(
  SELECT internet_message_id FROM messages
   WHERE exchange_id = $1 AND id < $2 AND internet_message_id <> '' AND kind IN ('mail_out', 'partner_mail')
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
   ORDER BY id
)sql";

constexpr Sql select_attachment = R"sql(
  SELECT message_attachments.name, message_attachments.type, blob_hash
    FROM message_attachments JOIN messages ON messages.id = message_attachments.message_id
   WHERE message_attachments.id = $1 AND record_kind = $2 AND record_id = $3
)sql";

void keep_recipients(Transaction& tx, Id<Message> id_of_message, const NewMessage& message) {
  for (const auto& recipient : message.recipients) {
    const auto key = email_key_of(recipient.email);
    const auto id = tx.returning<std::int64_t>(insert_recipient, id_of_message, recipient.place, recipient.name,
                                               recipient.email, key, recipient.delivery);
    if (recipient.delivery == DeliveryState::queued) ask_for_delivery(tx, id, message.leaves_at);
    if (recipient.delivery && !message.to_a_colleague)
      let_in(tx, correspondence_of(message.record, message.exchange), key);
  }
}

std::vector<IndexedFile> keep_attachments(Transaction& tx, Id<Message> id, const NewMessage& message) {
  std::vector<IndexedFile> files;
  for (const auto& attachment : message.attachments) {
    const auto file = tx.returning<std::int64_t>(insert_attachment, id, attachment.name, attachment.type,
                                                 attachment.blob.size, attachment.blob.id.hash);
    files.push_back({file, attachment.name});
  }
  return files;
}

bool came_from_outside(const NewMessage& message) {
  return message.kind == EntryKind::mail_in || message.kind == EntryKind::partner_mail;
}

bool is_sent(const NewMessage& message) {
  return std::ranges::any_of(message.recipients, [](const auto& each) { return each.delivery.has_value(); });
}

}  // namespace

StoredAttachment StoredAttachment::from(Row& row) {
  return {row.read<std::string>(), row.read<std::string>(), BlobId{row.read<std::string>()}};
}

Id<Message> keep_message(Transaction& tx, const NewMessage& message, const Actor& by) {
  if (message.kind == EntryKind::work_note && is_sent(message)) throw std::logic_error("a work note is never sent");
  const auto id =
      tx.returning<Id<Message>>(insert_message, message.record.kind, message.record.id, message.kind, message.automatic,
                                message.author, message.from.name, message.from.email, email_key_of(message.from.email),
                                message.subject, message.body, message.message_id, message.raw_mail, message.said_at,
                                message.has_html, message.unproven, message.rich_body, message.exchange);
  if (!message.held_because.empty()) tx.run(insert_hold, id, message.held_because, tx.now());
  if (came_from_outside(message) && message.held_because.empty())
    let_in(tx, correspondence_of(message.record, message.exchange), email_key_of(message.from.email));
  keep_recipients(tx, id, message);
  index_new_message(tx, id, message, keep_attachments(tx, id, message));
  std::vector<Change> changes{change("message", "", std::to_string(id.value)),
                              change("kind", "", name_of(message.kind))};
  if (message.exchange) changes.push_back(change("exchange", "", std::to_string(message.exchange->value)));
  record(tx, by, message.record, "said", changes);
  return id;
}

std::optional<RecordRef> record_with_message(Reads& db, const std::string& message_id) {
  return db.first<RecordRef>(select_record, message_id);
}

std::vector<std::string> references_before(Reads& db, const RecordRef& where, Id<Message> message) {
  if (where.kind == exchange_kind) return db.all<std::string>(select_references_in_exchange, where.id, message);
  return db.all<std::string>(select_references, where.kind, where.id, message);
}

std::optional<StoredAttachment> attachment_on(Reads& db, const RecordRef& record, std::int64_t id) {
  return db.first<StoredAttachment>(select_attachment, id, record.kind, record.id);
}

}  // namespace relais::conversations
