// The record that a text names by its number; nothing where it is no number.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

#include "lib/database/id.h"

namespace relais {

template <class T>
std::optional<Id<T>> id_in(std::string_view text) {
  Id<T> id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return id;
}

}  // namespace relais
