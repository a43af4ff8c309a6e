// Everything that hangs on a card, one kind after the other: what merging moves, and undoing brings back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parties/archival.h"

namespace relais::client_file {

struct Moving {
  Transaction& tx;
  RecordRef from;
  RecordRef to;
  const std::string& region;
  const Person& by;
};

struct Linked {
  std::string_view name;   // as a merge keeps it
  std::string_view label;  // for people
  std::vector<std::int64_t> (*of)(Reads& db, const RecordRef& lost, const RecordRef& kept);
  // What still hangs on the one goes over to the other.
  void (*move)(const Moving& moving, const std::vector<std::int64_t>& ids);
};

// Of a party or of a contact.
std::vector<Linked> linked_to(std::string_view kind);

}  // namespace relais::client_file
