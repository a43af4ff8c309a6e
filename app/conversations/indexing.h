// What is said on a record, as it is found by its words: the message, and each file that came with it.
#pragma once

#include "conversations/message.h"

namespace relais::conversations {

// As it stands now, in place of what was known of it. What was taken back before it left is not found.
void index_message(Transaction& tx, Id<Message> message);
// Before the message itself goes.
void drop_from_index(Transaction& tx, const RecordRef& record, Id<Message> message);

}  // namespace relais::conversations
