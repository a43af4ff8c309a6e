// One place up or down in a short list.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "requests/types/stages.h"

namespace relais::requests {

// False where it is at that end already, or not in the list.
template <class T>
bool shift(std::vector<T>& list, Id<T> id, Direction direction) {
  const auto found = std::ranges::find(list, id, &T::id);
  if (found == list.end()) return false;
  if (direction == Direction::up ? found == list.begin() : found + 1 == list.end()) return false;
  std::iter_swap(found, direction == Direction::up ? found - 1 : found + 1);
  return true;
}

// "Devis, Chantier, Réception"
template <class T>
std::string names_in_order(const std::vector<T>& list, std::string T::*name) {
  std::string names;
  for (const auto& each : list) names += (names.empty() ? "" : ", ") + each.*name;
  return names;
}

}  // namespace relais::requests
