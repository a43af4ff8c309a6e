#include "conversations/received.h"

namespace relais::conversations {
namespace {

// Nobody is told more of a mail than this.
constexpr Sql select_received = R"sql(
  SELECT id, said_at, from_name, from_email, substr(body, 1, 20000) FROM messages WHERE id = $1
)sql";

constexpr Sql select_newest = R"sql(
  SELECT id, said_at, from_name, from_email, substr(body, 1, 20000) FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND kind = 'mail_in' AND automatic = 0
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
   ORDER BY said_at DESC, id DESC LIMIT 1
)sql";

constexpr Sql select_partner_mails = R"sql(
  SELECT id, said_at, from_name, from_email, substr(body, 1, 20000) FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND kind = 'partner_mail'
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
   ORDER BY id
)sql";

constexpr Sql select_partner_mail = R"sql(
  SELECT id, said_at, from_name, from_email, substr(body, 1, 20000) FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND id = $3 AND kind = 'partner_mail'
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
)sql";

constexpr Sql select_count = R"sql(
  SELECT count(*) FROM messages WHERE record_kind = $1 AND record_id = $2 AND kind = 'mail_in'
)sql";

constexpr Sql select_anything = R"sql(
  SELECT 1 FROM messages WHERE record_kind = $1 AND record_id = $2 AND kind IN ('mail_in', 'call') LIMIT 1
)sql";

}  // namespace

Received Received::from(Row& row) {
  Received mail;
  mail.message = row.read<Id<Message>>();
  mail.at = row.read<Timestamp>();
  mail.sender.name = row.read<std::string>();
  mail.sender.email = row.read<std::string>();
  mail.words = row.read<std::string>();
  return mail;
}

std::optional<Received> received(Reads& db, Id<Message> message) {
  return db.first<Received>(select_received, message);
}

std::optional<Received> newest_mail_on(Reads& db, const RecordRef& record) {
  return db.first<Received>(select_newest, record.kind, record.id);
}

std::vector<Received> partner_mails_on(Reads& db, const RecordRef& record) {
  return db.all<Received>(select_partner_mails, record.kind, record.id);
}

std::optional<Received> partner_mail_on(Reads& db, const RecordRef& record, Id<Message> mail) {
  return db.first<Received>(select_partner_mail, record.kind, record.id, mail);
}

std::int64_t count_mails_on(Reads& db, const RecordRef& record) {
  return db.value<std::int64_t>(select_count, record.kind, record.id);
}

bool was_said_from_outside(Reads& db, const RecordRef& record) {
  return db.first<int>(select_anything, record.kind, record.id).has_value();
}

}  // namespace relais::conversations
