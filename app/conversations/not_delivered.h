// Whoever wrote what did not arrive is told, in his messages and, where he wants that, by mail.
#pragma once

#include <string>

#include "conversations/message.h"

namespace relais::conversations {

struct NotDelivered {
  Id<Message> message;
  std::string email;
  // Of the other mail server.
  std::string words;
};

// Nobody where the program wrote it by itself.
void tell_author(Transaction& tx, const NotDelivered& copy);

}  // namespace relais::conversations
