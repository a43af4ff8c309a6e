// One card became part of another: what stood there before and what went over, so that it can be undone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parties/archival.h"

namespace relais::parties {

struct ChangedValue {
  std::string from;
  std::string to;
};

struct Merge {
  Id<Merge> id;
  RecordRef kept;
  RecordRef lost;
  // Of the fields of the kept card.
  std::map<std::string, ChangedValue> changed;
  // Of the lost card, before it was merged.
  std::optional<Archival> archival;
  // The ids of what hung on the lost card, by what they are: "requests", "sites".
  std::map<std::string, std::vector<std::int64_t>> moved;
  std::string by_name;
  Timestamp at;
  std::optional<Timestamp> undone_at;

  static Merge from(Row& row);
  std::string address() const { return fmt::format("/merges/{}", id.value); }
};

Id<Merge> keep_merge(Transaction& tx, const Merge& merge, const Person& by);
void keep_undoing(Transaction& tx, Id<Merge> id, const Person& by);

std::optional<Merge> merge_with_id(Reads& db, Id<Merge> id);
// By which that card was lost, where it still is.
std::optional<Merge> merge_of(Reads& db, const RecordRef& lost);
// Those whose cards became part of this one, the newest first.
std::vector<Merge> merges_into(Reads& db, const RecordRef& kept);

}  // namespace relais::parties
