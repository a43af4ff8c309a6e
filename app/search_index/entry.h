// What is found by its words, kept in the transaction that changes what is said: a record, a message on it, a file.
#pragma once

#include <string>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/record_ref.h"
#include "lib/text/translation.h"

namespace relais::search_index {

// Where on a record it stands: on itself (empty), "m12", "f7".
std::string message_place(std::int64_t message);
std::string file_place(std::int64_t attachment);

struct NewEntry {
  RecordRef record;
  std::string place;
  Timestamp at;
  // Where the text does not say its own.
  Language language = Language::fr;
  std::vector<std::string> texts;
};

// Of what is new. It looks for nothing before it writes: two who do so at once on PostgreSQL would be in each other's
// way.
void add_entry(Transaction& tx, const NewEntry& entry);
// In place of what was there before.
void keep_entry(Transaction& tx, const NewEntry& entry);
bool has_entry(Reads& db, const RecordRef& record, const std::string& place);
void drop_entry(Transaction& tx, const RecordRef& record, const std::string& place);
// All that is said on it, and not the record itself.
void move_entries(Transaction& tx, const RecordRef& from, const RecordRef& to);

}  // namespace relais::search_index
