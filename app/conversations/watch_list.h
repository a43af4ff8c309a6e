// Who outside has a copy of every answer on a record, and therefore takes part in its thread.
#pragma once

#include <optional>
#include <vector>

#include "conversations/entry.h"
#include "lib/events/event.h"
#include "lib/text/email_address.h"

namespace relais::conversations {

struct Watcher {
  Id<Watcher> id;
  Correspondent who;
  std::string key;

  static Watcher from(Row& row);
};

// In the order in which they were added.
std::vector<Watcher> watchers_of(Reads& db, const RecordRef& record);

// False where he is on the list already.
bool watch(Transaction& tx, const RecordRef& record, const std::string& name, const EmailAddress& email,
           const Actor& by);

// He no longer takes part from then on. Nothing where he is not on the list, or no longer.
std::optional<Watcher> unwatch(Transaction& tx, const RecordRef& record, Id<Watcher> watcher, const Actor& by);

// Whoever watches under an address that turned out wrong watches under the right one.
void correct_watcher(Transaction& tx, const RecordRef& record, const std::string& wrong_key, const EmailAddress& right);

// Those of one record watch another, too.
void copy_watchers(Transaction& tx, const RecordRef& from, const RecordRef& to);

}  // namespace relais::conversations
