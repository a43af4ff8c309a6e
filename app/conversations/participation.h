// Whose mails are let into the thread of a record, or into an exchange: those who wrote first, and those who were
// written to.
#pragma once

#include <string>
#include <vector>

#include "lib/events/event.h"

namespace relais::conversations {

// An empty key is nobody's.
void let_in(Transaction& tx, const RecordRef& record, const std::string& email_key);
void shut_out(Transaction& tx, const RecordRef& record, const std::string& email_key);
// Unless something that stays there came from him or went to him, or he watches the record.
void shut_out_stranger(Transaction& tx, const RecordRef& record, const std::string& email_key);

// The keys of those who wrote in the thread of a record, or were written to; a mail that is held has not come yet.
std::vector<std::string> acquainted_on(Reads& db, const RecordRef& record);

bool takes_part(Reads& db, const RecordRef& record, const std::string& email_key);

}  // namespace relais::conversations
