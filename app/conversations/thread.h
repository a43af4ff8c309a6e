// Everything said and done on one record, oldest first.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "conversations/entry.h"
#include "conversations/thread_part.h"
#include "lib/events/event.h"

namespace relais::conversations {

// An event in words for people; empty for one that the thread does not show.
using InWords = std::function<std::string(const Event&)>;

struct Thread {
  std::vector<Entry> entries;
  // How many stand before them and are left out; the mail that opened the record is never.
  std::int64_t earlier = 0;
  // How many there are of each kind, whatever is shown.
  ThreadCounts counts;
  // The mail that opened the record, also where it is not among the entries; none where a call or a form did.
  std::optional<Entry> opening;
};

// `address` is that of the record's page, under which its mails and attachments lie. At most so many messages, the
// newest, or so many events where these alone are shown; all where that is 0.
Thread thread_of(Reads& db, const RecordRef& record, const std::string& address, const InWords& in_words,
                 Shown shown = Shown::all, std::int64_t most = 0);

}  // namespace relais::conversations
