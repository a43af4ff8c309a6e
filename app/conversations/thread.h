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

struct Thread {
  std::vector<Entry> entries;
  // How many messages stand before them and are left out; the mail that opened the record is never.
  std::int64_t earlier = 0;
};

// `address` is that of the record's page, under which its mails and attachments lie. At most so many messages, the
// newest; all where that is 0.
Thread thread_of(Reads& db, const RecordRef& record, const std::string& address, const InWords& in_words,
                 std::int64_t most_messages = 0);

// How many there are from this message on; none where it is not on the record.
std::int64_t count_from(Reads& db, const RecordRef& record, std::int64_t message);

}  // namespace relais::conversations
