// A mail that somebody put on a record by hand goes off it again; its raw mail is what remains.
#pragma once

#include "conversations/message.h"

namespace relais::conversations {

// Its sender no longer takes part where nothing else lets him in.
void take_off(Transaction& tx, const RecordRef& record, Id<Message> message, const Actor& by);

}  // namespace relais::conversations
