// What somebody was told by the program itself, so that nobody is told twice, or too often.
#pragma once

#include <string>

#include "conversations/message.h"

namespace relais::conversations {

// From this record.
bool was_told_automatically(Reads& db, const RecordRef& record, const std::string& email_key);

// From any record, at least so many times after that moment.
bool was_told_often(Reads& db, const std::string& email_key, int times, Timestamp after);

}  // namespace relais::conversations
