#include "mailboxes/left_mail.h"

namespace relais::mailboxes {
namespace {

constexpr Sql insert_left_mail = R"sql(
  INSERT INTO left_mails (mailbox_id, uid_validity, uid, sender, subject, size, received_at, reason, words, found_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (mailbox_id, uid_validity, uid) DO NOTHING
)sql";

constexpr Sql select_left_mails = R"sql(
  SELECT id, uid_validity, uid, sender, subject, size, received_at, reason, words
    FROM left_mails
   WHERE mailbox_id = $1
   ORDER BY id DESC
   LIMIT 100
)sql";

constexpr Sql delete_left_mail = R"sql(
  DELETE FROM left_mails WHERE mailbox_id = $1 AND id = $2
)sql";

}  // namespace

LeftMail LeftMail::from(Row& row) {
  return {row.read<std::int64_t>(), row.read<std::uint32_t>(), row.read<std::uint32_t>(),
          row.read<std::string>(),  row.read<std::string>(),   row.read<std::uint32_t>(),
          row.read<Timestamp>(),    row.read<LeftBecause>(),   row.read<std::string>()};
}

void leave_mail(Transaction& tx, Id<Mailbox> mailbox, const LeftMail& mail) {
  if (tx.run(insert_left_mail, mailbox, mail.uid_validity, mail.uid, mail.sender, mail.subject, mail.size,
             mail.received_at, mail.reason, mail.words, tx.now()) == 0) {
    return;
  }
  record(tx, {}, {"mailbox", mailbox.value}, "mail_left",
         {change("subject", "", mail.subject), change("reason", "", name_of(mail.reason))});
}

std::vector<LeftMail> left_mails_of(Reads& db, Id<Mailbox> mailbox) {
  return db.all<LeftMail>(select_left_mails, mailbox);
}

bool settle_left_mail(Transaction& tx, Id<Mailbox> mailbox, std::int64_t id, const Actor& by) {
  if (tx.run(delete_left_mail, mailbox, id) == 0) return false;
  record(tx, by, {"mailbox", mailbox.value}, "left_mail_settled");
  return true;
}

}  // namespace relais::mailboxes
