// Two cards that are one: the one is kept, with the values that somebody chose, and has all that hung on the other,
// which stays as a signpost. Undoing brings back what went over; what came since stays where it came.
#pragma once

#include <optional>
#include <string>

#include "parties/any_card.h"
#include "parties/merge.h"

namespace relais::client_file {

struct Merging {
  RecordRef kept;
  RecordRef lost;
  parties::Values chosen;  // of the kept card, by its fields
  parties::Explanation why;
};

// Neither has been lost before: in words why not; empty where they can be merged.
std::string why_not_merged(Reads& db, const RecordRef& kept, const RecordRef& lost);

Id<parties::Merge> merge(Transaction& tx, const Merging& merging, const std::string& region, const Person& by);

// In words why not; empty where it can be undone.
std::string why_not_undone(Reads& db, const parties::Merge& merge);

void undo(Transaction& tx, const parties::Merge& merge, const std::string& region, const Person& by);

}  // namespace relais::client_file
