#include "conversations/outgoing_mail.h"

#include "conversations/reply_token.h"
#include "lib/html/laid_out.h"
#include "lib/mail/address.h"
#include "lib/mail/message.h"
#include "lib/text/translation.h"
#include "mailboxes/mailbox.h"

namespace relais::conversations {
namespace {

struct Letter {
  // Whoever has it may answer there, and there alone.
  RecordRef correspondence;
  bool automatic = false;
  // Somebody outside wrote it, and the desk brings it to the others.
  bool is_shared = false;
  mail::Mailbox sender;
  std::string subject;
  std::string body;
  std::string rich_body;
  std::string message_id;
  Timestamp said_at;

  static Letter from(Row& row);
};

Letter Letter::from(Row& row) {
  Letter letter;
  letter.correspondence.kind = row.read<std::string>();
  letter.correspondence.id = row.read<std::int64_t>();
  letter.automatic = row.read<bool>();
  letter.is_shared = row.read<bool>();
  letter.sender.name = row.read<std::string>();
  letter.sender.address = row.read<std::string>();
  letter.subject = row.read<std::string>();
  letter.body = row.read<std::string>();
  letter.rich_body = row.read<std::string>();
  letter.message_id = row.read<std::string>();
  letter.said_at = row.read<Timestamp>();
  return letter;
}

struct Addressee {
  Place place = Place::to;
  mail::Mailbox mailbox;

  static Addressee from(Row& row) { return {row.read<Place>(), {row.read<std::string>(), row.read<std::string>()}}; }
};

constexpr Sql select_letter = R"sql(
  SELECT CASE WHEN exchange_id IS NULL THEN record_kind ELSE 'exchange' END, coalesce(exchange_id, record_id),
         automatic, 0, from_name, from_email, subject, body, rich_body, internet_message_id, said_at
    FROM messages WHERE id = $1 AND kind IN ('comment', 'mail_out')
   UNION ALL
  SELECT record_kind, record_id, 1, 1, CASE from_name WHEN '' THEN from_email ELSE from_name END, desk_address,
         message_sharings.subject, body, '',
         CASE internet_message_id WHEN '' THEN 'shared-' || id || '@' || host ELSE internet_message_id END, said_at
    FROM messages JOIN message_sharings ON message_sharings.message_id = messages.id
   WHERE id = $1 AND kind = 'mail_in'
)sql";

constexpr Sql select_addressees = R"sql(
  SELECT place, name, email FROM message_recipients WHERE message_id = $1 AND replaced_by IS NULL ORDER BY id
)sql";

// Whoever else the mail itself named has it, and is not shown to the others by us.
constexpr Sql select_brought_to = R"sql(
  SELECT 'to', name, email FROM message_recipients
   WHERE message_id = $1 AND replaced_by IS NULL AND delivery IS NOT NULL ORDER BY id
)sql";

constexpr Sql select_attachments = R"sql(
  SELECT name, type, blob_hash FROM message_attachments WHERE message_id = $1 ORDER BY id
)sql";

mail::Outgoing envelope_free(const Letter& letter) {
  mail::Outgoing mail;
  mail.message_id = letter.message_id;
  mail.subject = letter.subject;
  mail.date = letter.said_at;
  mail.from = letter.sender;
  mail.text = letter.body;
  mail.html = fmt::format("<html><body>{}</body></html>",
                          letter.rich_body.empty() ? laid_out(letter.body).text() : letter.rich_body);
  if (letter.automatic) {
    // RFC 3834, and what Exchange heeds instead of it.
    mail.extra_headers.push_back({"Auto-Submitted", letter.is_shared ? "auto-generated" : "auto-replied"});
    mail.extra_headers.push_back({"X-Auto-Response-Suppress", "All"});
  }
  return mail;
}

std::vector<StoredAttachment> attachments_of(Reads& db, Id<Message> message) {
  return db.all<StoredAttachment>(select_attachments, message);
}

// Files leave only where somebody of ours puts them with his words; the others are told which there are.
std::string kept_here(Reads& db, Id<Message> message) {
  std::string names;
  for (const auto& file : attachments_of(db, message)) names += fmt::format("\n- {}", file.name);
  return names.empty() ? names : fmt::format("\n\n{}{}", t("Files that came with it and stay with us:"), names);
}

}  // namespace

OutgoingMail outgoing_mail(Reads& db, const BlobStore& blobs, Id<Message> message, const Settings& settings) {
  auto letter = db.value<Letter>(select_letter, message);
  if (letter.is_shared) letter.body += kept_here(db, message);
  auto mail = envelope_free(letter);
  for (auto& addressee : db.all<Addressee>(letter.is_shared ? select_brought_to : select_addressees, message)) {
    (addressee.place == Place::to ? mail.to : mail.cc).push_back(std::move(addressee.mailbox));
  }
  if (!letter.is_shared) {
    for (const auto& file : attachments_of(db, message))
      mail.attachments.push_back({file.name, file.type, blobs.read(file.blob), "", false});
  }
  mail.references = references_before(db, letter.correspondence, message);
  if (!mail.references.empty()) mail.in_reply_to = mail.references.back();
  if (const auto tokens = ReplyTokens::existing(db)) {
    mail.reply_to = mail::Mailbox{
        letter.sender.name, mail::with_plus_part(letter.sender.address, tokens->token_for(letter.correspondence))};
  }
  const auto return_path =
      letter.automatic ? std::string{} : (mail.reply_to ? mail.reply_to->address : letter.sender.address);
  return {mailboxes::server_for(db, letter.sender.address, settings), return_path, mail::write(mail)};
}

}  // namespace relais::conversations
