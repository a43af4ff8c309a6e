// A card of either kind by its fields: what comparing and merging go through.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lib/events/event.h"

namespace relais::parties {

struct CardValue {
  std::string name;  // of the field
  std::string label;
  std::string value;  // as it is kept
  std::string shown;  // as people read it
};

// None where there is no such card.
std::vector<CardValue> values_of(Reads& db, const RecordRef& card);

// A value of a field as people read it.
std::string shown_value(Reads& db, const std::string& field, const std::string& value);

using Values = std::map<std::string, std::string>;

// The fields that are named; the others stay. The event, where anything differs.
void set_values(Transaction& tx, const RecordRef& card, const Values& values, const std::string& region,
                const Actor& by);

}  // namespace relais::parties
