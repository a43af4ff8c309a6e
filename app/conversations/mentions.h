// Whom a note calls by name behind an @: kept with the note, and shown in it.
#pragma once

#include <string>
#include <vector>

#include "conversations/message.h"
#include "lib/html/html.h"
#include "people/callable.h"

namespace relais::conversations {

struct NoteMention {
  Id<Message> message;
  std::string name;

  static NoteMention from(Row& row) { return {row.read<Id<Message>>(), row.read<std::string>()}; }
};

// Each with his name as it stands in the note.
void keep_mentions(Transaction& tx, Id<Message> note, const std::vector<people::Callable>& called);

std::vector<NoteMention> mentions_on(Reads& db, const RecordRef& record);

// The same words, with the names behind an @ set off.
Html with_mentions(const Html& words, std::vector<std::string> names);

}  // namespace relais::conversations
