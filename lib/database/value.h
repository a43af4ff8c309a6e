// What goes into a statement as a parameter, and how our types become it.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "lib/database/id.h"
#include "lib/text/names.h"
#include "lib/time/timestamp.h"

namespace relais {

// Bytes are not text: they are kept as they are, NUL and all.
struct Bytes {
  std::string data;

  bool operator==(const Bytes&) const = default;
};

struct BytesView {
  std::string_view data;
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, BytesView>;

inline Value to_value(std::nullopt_t) { return std::monostate{}; }
template <std::integral T>
Value to_value(T number) {
  return static_cast<std::int64_t>(number);
}
inline Value to_value(double number) { return number; }
inline Value to_value(std::string_view text) { return text; }
inline Value to_value(const std::string& text) { return std::string_view{text}; }
inline Value to_value(const char* text) { return std::string_view{text}; }
inline Value to_value(const Bytes& bytes) { return BytesView{bytes.data}; }
inline Value to_value(BytesView bytes) { return bytes; }
inline Value to_value(Timestamp at) { return at.microseconds; }
template <class T>
Value to_value(Id<T> id) {
  return id.value;
}
template <Named E>
Value to_value(E value) {
  return name_of(value);
}
template <class T>
Value to_value(const std::optional<T>& maybe) {
  return maybe ? to_value(*maybe) : Value{std::monostate{}};
}

}  // namespace relais
