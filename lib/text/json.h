// Writes JSON as it goes, without a tree: pages have their second face by it.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/database/id.h"
#include "lib/text/names.h"

namespace relais {

class JsonWriter {
public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const std::string& text) { return value(std::string_view{text}); }
  JsonWriter& value(const char* text) { return value(std::string_view{text}); }
  JsonWriter& value(bool yes);
  JsonWriter& value(double number);
  JsonWriter& value(std::nullopt_t);
  template <std::integral T>
  JsonWriter& value(T number) {
    return number_value(static_cast<std::int64_t>(number));
  }
  template <Named E>
  JsonWriter& value(E word) {
    return value(name_of(word));
  }
  template <class T>
  JsonWriter& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : value(std::nullopt);
  }

  template <class T>
  JsonWriter& field(std::string_view name, const T& content) {
    key(name);
    return value(content);
  }

private:
  JsonWriter& number_value(std::int64_t number);
  void separate();

  std::string& out_;
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace relais
