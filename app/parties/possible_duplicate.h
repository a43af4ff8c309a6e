// Two cards that may be one, reported by whoever saw it, until the data steward says whether they are.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "parties/archival.h"

namespace relais::parties {

enum class Settled { merged, different };

constexpr auto names_of(Settled) {
  using namespace std::string_view_literals;
  return std::array{"merged"sv, "different"sv};
}

struct ReportedDuplicate {
  Id<ReportedDuplicate> id;
  RecordRef one;
  RecordRef other;
  std::string explanation;
  std::string by_name;
  Timestamp at;
  std::optional<Settled> settled;

  static ReportedDuplicate from(Row& row);
  std::string address() const { return fmt::format("/possible-duplicates/{}", id.value); }
};

// The row of the two, whichever of them is named first; an activity for the data steward where it is news.
Id<ReportedDuplicate> report(Transaction& tx, const RecordRef& one, const RecordRef& other,
                             const std::string& explanation, const Person& by);
// With its activity. Where nobody had reported the two, that they are different is kept all the same.
void settle(Transaction& tx, const RecordRef& one, const RecordRef& other, Settled how, const Person& by);
// It is open again, since the merge was undone.
void take_up_again(Transaction& tx, const RecordRef& one, const RecordRef& other);

std::optional<ReportedDuplicate> reported_with_id(Reads& db, Id<ReportedDuplicate> id);
std::optional<ReportedDuplicate> reported(Reads& db, const RecordRef& one, const RecordRef& other);
// Those that wait, the oldest first; and how many there are.
std::vector<ReportedDuplicate> waiting_duplicates(Reads& db, std::int64_t most);
std::int64_t count_waiting_duplicates(Reads& db);

}  // namespace relais::parties
