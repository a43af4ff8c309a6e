// What one of those outside writes, brought by the desk to the others: in his name, from the desk's address, under the
// Message-ID it came with, so that whoever has it already sees it once. No robot answers it, and what it brings back
// is a machine's mail, so that nothing goes round.
#pragma once

#include "conversations/letterhead.h"
#include "conversations/message.h"

namespace relais::conversations {

// The copies themselves are recipients of the message that are queued.
void keep_sharing(Transaction& tx, Id<Message> mail, const Letterhead& letterhead);

// At least so many times after that moment, from any record.
bool was_shared_often(Reads& db, const std::string& email_key, int times, Timestamp after);

bool filter_was_shared(const Entry& entry);

}  // namespace relais::conversations
