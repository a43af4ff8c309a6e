// The words by which an enumeration is kept in tables, addresses and JSON. An enumeration that has words declares
// beside itself `constexpr auto names_of(Kind) { return std::array{"one"sv, "two"sv}; }`, in the order of its values
// from 0.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace relais {

template <class E>
concept Named = std::is_enum_v<E> && requires(E value) {
  names_of(value);
};

template <Named E>
constexpr std::string_view name_of(E value) {
  return names_of(value).at(static_cast<std::size_t>(value));
}

template <Named E>
constexpr std::optional<E> named(std::string_view name) {
  constexpr auto names = names_of(E{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

template <Named E>
constexpr auto all_of() {
  std::array<E, names_of(E{}).size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<E>(i);
  return all;
}

}  // namespace relais
