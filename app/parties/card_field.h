// A field of a card by its name: what forms, imports, merges and histories go through, one after the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/events/event.h"

namespace relais::parties {

template <class Card>
struct CardField {
  std::string_view name;   // in forms, in JSON and in events
  std::string_view label;  // for people
  std::string Card::*content;
};

template <class Card>
std::vector<Change> changes_between(const Card& before, const Card& after, const std::vector<CardField<Card>>& fields) {
  std::vector<Change> changes;
  for (const auto& field : fields) {
    const auto& from = before.*field.content;
    const auto& to = after.*field.content;
    if (from != to) changes.push_back(change(field.name, from, to));
  }
  return changes;
}

}  // namespace relais::parties
