// What came with a form, or in the query of an address that opens the form with something in it.
#pragma once

#include <charconv>

#include "dispatch/request.h"

namespace relais::requests {

inline std::string sent(const relais::Request& http, std::string_view name) {
  auto typed = http.typed(name);
  return typed.empty() ? http.in_query(name) : typed;
}

// A record that was chosen; nothing where it is no number.
template <class T>
std::optional<Id<T>> sent_id(std::string_view text) {
  Id<T> id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return id;
}

}  // namespace relais::requests
