// What came to a record from outside: how much, whether anything, and the newest mail.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "conversations/message.h"

namespace relais::conversations {

struct Received {
  Id<Message> message;
  Timestamp at;
  Correspondent sender;
  std::string words;  // how it begins, with what it quotes

  static Received from(Row& row);

  const std::string& sender_name() const { return sender.name.empty() ? sender.email : sender.name; }
};

std::optional<Received> received(Reads& db, Id<Message> message);
// Neither a robot's nor one that waits to be let in.
std::optional<Received> newest_mail_on(Reads& db, const RecordRef& record);
// What partners wrote in the exchanges of the record, oldest first; what is held has not come yet.
std::vector<Received> partner_mails_on(Reads& db, const RecordRef& record);
// One of these.
std::optional<Received> partner_mail_on(Reads& db, const RecordRef& record, Id<Message> mail);
std::int64_t count_mails_on(Reads& db, const RecordRef& record);
// By mail or by telephone.
bool was_said_from_outside(Reads& db, const RecordRef& record);

}  // namespace relais::conversations
