// Whose mails are let into the thread of a record: those who wrote first, and those who were written to.
#pragma once

#include <string>

#include "lib/events/event.h"

namespace relais::conversations {

// An empty key is nobody's.
void let_in(Transaction& tx, const RecordRef& record, const std::string& email_key);
void shut_out(Transaction& tx, const RecordRef& record, const std::string& email_key);
// Unless something that stays on the record came from there or went there, or he watches it.
void shut_out_stranger(Transaction& tx, const RecordRef& record, const std::string& email_key);

bool takes_part(Reads& db, const RecordRef& record, const std::string& email_key);

}  // namespace relais::conversations
