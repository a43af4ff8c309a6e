#include "conversations/bounces.h"

#include "conversations/colleague_mail.h"
#include "conversations/entry.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"

namespace relais::conversations {
namespace {

constexpr Sql select_copy = R"sql(
  SELECT message_recipients.id, delivery, message_recipients.email, record_kind, record_id, author_id, from_email, subject
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
  DeliveryState delivery = DeliveryState::sent;
  std::string email;
  RecordRef record;
  std::optional<Id<Person>> author;
  std::string sender;
  std::string subject;

  static Copy from(Row& row) {
    return {row.read<std::int64_t>(),
            row.read<DeliveryState>(),
            row.read<std::string>(),
            RecordRef::from(row),
            row.read<std::optional<Id<Person>>>(),
            row.read<std::string>(),
            row.read<std::string>()};
  }
};

std::string words_of(const mail::ReportedRecipient& reported) {
  return reported.status.empty() ? reported.words : fmt::format("{} {}", reported.status, reported.words);
}

void tell_author(Transaction& tx, const Copy& copy, const std::string& words) {
  const auto mailbox = mailboxes::mailbox_at(tx, copy.sender);
  if (!copy.author || !mailbox) return;
  tell_colleague(tx,
                 {*copy.author, mailbox->id, std::nullopt, t("Not delivered: {subject}", {{"subject", copy.subject}}),
                  t("Your message did not reach {email}. Its mail server says:\n\n{words}",
                    {{"email", copy.email}, {"words", words}})});
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
  tell_author(tx, copy, words);
}

}  // namespace

void mark_bounced(Transaction& tx, const mail::DeliveryReport& report) {
  for (const auto& reported : report.recipients) {
    const auto email = EmailAddress::from(reported.address);
    if (!email) continue;
    if (const auto copy = tx.first<Copy>(select_copy, report.message_id, email->key())) mark(tx, *copy, reported);
  }
}

}  // namespace relais::conversations
