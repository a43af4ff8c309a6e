// The story of every record: each change writes a row here in its own transaction. History, the thread, live updates,
// webhooks and search read this one story; it holds enough to rebuild a record at any date.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/record_ref.h"

namespace relais {

// Who did it: a person, possibly standing in for another, or the program itself.
struct Actor {
  std::optional<std::int64_t> person;
  std::optional<std::int64_t> on_behalf_of;
};

struct Change {
  std::string field;
  std::string from;
  std::string to;

  bool operator==(const Change&) const = default;
};

Change change(std::string_view field, std::string_view from, std::string_view to);

struct Event {
  std::int64_t id = 0;
  RecordRef record;
  std::string kind;
  Actor by;
  Timestamp at;
  std::vector<Change> changes;

  static Event from(Row& row);
};

// Writes the event and, at the commit, tells the channel "events" the words "<event id> <record kind> <record id>".
std::int64_t record(Transaction& tx, const Actor& by, const RecordRef& record, std::string_view kind,
                    const std::vector<Change>& changes = {});

// Oldest first.
std::vector<Event> events_of(Reads& db, const RecordRef& record);
// Without those of a kind that there are many of and that tell the reader nothing.
std::vector<Event> events_but(Reads& db, const RecordRef& record, std::string_view kind);

}  // namespace relais
