// What fields of a card are compared by: a number as every telephone understands it, an address without its case, an
// id.
#pragma once

#include <optional>
#include <string>

#include "lib/database/database.h"

namespace relais::parties {

// Empty where it is none.
std::string e164_of(const std::string& typed, const std::string& region);
std::string email_key_of(const std::string& typed);

// Nothing where it is empty.
template <class T>
std::optional<Id<T>> id_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return Id<T>{std::stoll(text)};
}

}  // namespace relais::parties
