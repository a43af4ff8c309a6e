// The work notes alone of a record that has no thread of its own, as a card.
#pragma once

#include <string>
#include <vector>

#include "lib/events/event.h"

namespace relais::conversations {

struct Note {
  std::int64_t id = 0;
  std::string author;
  Timestamp at;
  std::string words;

  static Note from(Row& row);
};

// The newest first, at most so many.
std::vector<Note> notes_on(Reads& db, const RecordRef& record, std::int64_t most);

}  // namespace relais::conversations
