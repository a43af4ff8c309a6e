#include "conversations/bounces.h"

#include "conversations/entry.h"
#include "conversations/not_delivered.h"
#include "lib/text/email_address.h"

namespace relais::conversations {
namespace {

constexpr Sql select_copy = R"sql(
  SELECT message_recipients.id, message_id, delivery, message_recipients.email, record_kind, record_id
    FROM messages JOIN message_recipients ON message_recipients.message_id = messages.id
   WHERE internet_message_id = $1 AND internet_message_id <> '' AND message_recipients.email_key = $2 AND delivery IS NOT NULL
)sql";

constexpr Sql update_copy = R"sql(
  UPDATE message_recipients SET delivery = $2, words = $3, settled_at = $4, tried_at = NULL WHERE id = $1
)sql";

constexpr Sql update_words = R"sql(
  UPDATE message_recipients SET words = $2 WHERE id = $1
)sql";

struct Copy {
  std::int64_t id = 0;
  Id<Message> message;
  DeliveryState delivery = DeliveryState::sent;
  std::string email;
  RecordRef record;

  static Copy from(Row& row) {
    return {row.read<std::int64_t>(), row.read<Id<Message>>(), row.read<DeliveryState>(), row.read<std::string>(),
            RecordRef::from(row)};
  }
};

std::string words_of(const mail::ReportedRecipient& reported) {
  return reported.status.empty() ? reported.words : fmt::format("{} {}", reported.status, reported.words);
}

void mark(Transaction& tx, const Copy& copy, const mail::ReportedRecipient& reported) {
  const auto words = words_of(reported);
  switch (reported.action) {
    case mail::DeliveryAction::delivered: return;
    case mail::DeliveryAction::delayed: tx.run(update_words, copy.id, words); return;
    case mail::DeliveryAction::failed: break;
  }
  if (copy.delivery == DeliveryState::bounced) return;
  tx.run(update_copy, copy.id, DeliveryState::bounced, words, tx.now());
  record(tx, {}, copy.record, "delivery",
         {change("delivery", name_of(copy.delivery), name_of(DeliveryState::bounced)), change("to", "", copy.email)});
  tell_author(tx, {copy.message, copy.email, words});
}

constexpr Sql select_newest_delivery = R"sql(
  SELECT delivery
    FROM message_recipients
   WHERE email_key = $1 AND delivery IS NOT NULL
   ORDER BY message_id DESC, id DESC LIMIT 1
)sql";

}  // namespace

void mark_bounced(Transaction& tx, const mail::DeliveryReport& report) {
  for (const auto& reported : report.recipients) {
    const auto email = EmailAddress::from(reported.address);
    if (!email) continue;
    if (const auto copy = tx.first<Copy>(select_copy, report.message_id, email->key())) mark(tx, *copy, reported);
  }
}

bool last_mail_came_back(Reads& db, const std::string& email_key) {
  const auto delivery = db.first<DeliveryState>(select_newest_delivery, email_key);
  return delivery == DeliveryState::bounced || delivery == DeliveryState::failed;
}

}  // namespace relais::conversations
