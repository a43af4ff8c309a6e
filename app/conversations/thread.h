// Everything said and done on one record, oldest first.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "conversations/entry.h"
#include "lib/events/event.h"

namespace relais::conversations {

// An event in words for people; empty for one that the thread does not show.
using InWords = std::function<std::string(const Event&)>;

// `address` is that of the record's page, under which its mails and attachments lie.
std::vector<Entry> thread_of(Reads& db, const RecordRef& record, const std::string& address, const InWords& in_words);

}  // namespace relais::conversations
