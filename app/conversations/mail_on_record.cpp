#include "conversations/mail_on_record.h"

namespace relais::conversations {
namespace {

constexpr Sql select_mail = R"sql(
  SELECT raw_mail_id, from_name, from_email, subject
    FROM messages
   WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND raw_mail_id IS NOT NULL
)sql";

// A mail that is held has no say yet in who has to do with the record.
constexpr Sql select_in_copy = R"sql(
  SELECT max(message_recipients.name), min(message_recipients.email)
    FROM messages JOIN message_recipients ON message_recipients.message_id = messages.id
   WHERE record_kind = $1 AND record_id = $2 AND kind IN ('mail_in', 'work_note') AND place = 'cc' AND email_key <> ''
     AND exchange_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_holds.message_id = messages.id)
   GROUP BY email_key
   ORDER BY min(message_recipients.id)
   LIMIT 50
)sql";

struct InCopy {
  Correspondent who;

  static InCopy from(Row& row) { return {{row.read<std::string>(), row.read<std::string>()}}; }
};

}  // namespace

MailOnRecord MailOnRecord::from(Row& row) {
  return {
      row.read<Id<mailboxes::RawMail>>(), {row.read<std::string>(), row.read<std::string>()}, row.read<std::string>()};
}

std::optional<MailOnRecord> mail_on(Reads& db, const RecordRef& record, Id<Message> message) {
  return db.first<MailOnRecord>(select_mail, message, record.kind, record.id);
}

std::vector<Correspondent> people_in_copy(Reads& db, const RecordRef& record) {
  std::vector<Correspondent> people;
  for (auto& found : db.all<InCopy>(select_in_copy, record.kind, record.id)) people.push_back(std::move(found.who));
  return people;
}

}  // namespace relais::conversations
