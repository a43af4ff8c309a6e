// The mail behind a message of a record, for whoever wants its bytes or the reason why it is there.
#pragma once

#include <optional>
#include <string>

#include "conversations/message.h"

namespace relais::conversations {

struct MailOnRecord {
  Id<mailboxes::RawMail> mail;
  Correspondent sender;
  std::string subject;

  static MailOnRecord from(Row& row);
};

// Nothing where the record has no such message, or it never was a mail.
std::optional<MailOnRecord> mail_on(Reads& db, const RecordRef& record, Id<Message> message);

// Whoever had a copy of a mail that came in, once each, the first that was named first; of an exchange nobody. Nobody
// is let in by it.
std::vector<Correspondent> people_in_copy(Reads& db, const RecordRef& record);

}  // namespace relais::conversations
