// Whoever pressed the button too soon has a few seconds, or as long as no mail leaves: nothing of it has left, and what
// was written stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/message.h"
#include "lib/mail/rich_text.h"

namespace relais::conversations {

// False where a copy has left or is just leaving: then all of them leave.
bool take_back(Transaction& tx, const RecordRef& record, Id<Message> message, const Actor& by);

// Where the program's newest message of the record has not left yet and is not true any more.
void stop_automatic(Transaction& tx, const RecordRef& record);

// A mail of an exchange, to be written again.
struct MailTakenBack {
  Id<Exchange> exchange;
  mail::RichText words;
  std::vector<Correspondent> to;
};
std::optional<MailTakenBack> mail_taken_back(Reads& db, const RecordRef& record, Id<Message> mail);

// To be written again.
std::optional<mail::RichText> words_taken_back(Reads& db, const RecordRef& record, Id<Message> comment);

}  // namespace relais::conversations
