// Whether somebody said something on a record since somebody looked.
#pragma once

#include "conversations/message.h"

namespace relais::conversations {

// The message that was kept last; 0 where there is none.
std::int64_t newest_on(Reads& db, const RecordRef& record);

// The last of the thread that came from outside.
std::optional<Id<Message>> newest_from_outside_on(Reads& db, const RecordRef& record);

// Something came in, or a colleague wrote outside. What stays among us does not change what is answered.
bool has_come_after(Reads& db, const RecordRef& record, Id<Message> seen, Id<Person> reader);

}  // namespace relais::conversations
