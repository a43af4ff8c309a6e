// What was said on one record goes over to another, or stands on both.
#pragma once

#include "conversations/message.h"

namespace relais::conversations {

bool is_on(Reads& db, const RecordRef& record, Id<Message> message);

// With everyone who takes part, or watches, and the exchanges that belong to it.
void move_thread(Transaction& tx, const RecordRef& from, const RecordRef& to);

// All of a record; and of these, whatever still is on the one goes over to the other, an exchange as a whole. Nobody is
// let in by it.
std::vector<std::int64_t> message_ids_on(Reads& db, const RecordRef& record);
void move_messages(Transaction& tx, const std::vector<std::int64_t>& ids, const RecordRef& from, const RecordRef& to);

// A mail or a call that came in, with its attachments; nothing of it is sent again. Its sender takes part there too.
void copy_message(Transaction& tx, Id<Message> message, const RecordRef& to, const Actor& by);

}  // namespace relais::conversations
