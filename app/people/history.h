// The story of a record as people read it: when, who, what happened, and each change with what it was before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/events/event.h"
#include "lib/text/json.h"

namespace relais {

struct HistoryChange {
  std::string field;
  std::string label;
  std::string from;
  std::string to;
};

struct HistoryLine {
  std::string kind;
  std::string title;
  std::string by;  // empty where the program did it by itself
  Timestamp at;
  std::vector<HistoryChange> changes;
};

using History = std::vector<HistoryLine>;

// How a subject says its own events.
struct HistoryWords {
  std::string_view (*event)(std::string_view kind);
  std::string_view (*field)(std::string_view field);
  // Of what the event keeps as a word of an enumeration; anything else as it is.
  std::string (*value)(std::string_view field, const std::string& value);
};

// Newest first.
History history_of(Reads& db, const RecordRef& record, const HistoryWords& words);
// Who changed it last; empty for nobody.
std::string last_changed_by(Reads& db, const RecordRef& record);

void write_json(JsonWriter& out, const History& history);

}  // namespace relais
