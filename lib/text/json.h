// Writes JSON as it goes, without a tree: pages have their second face by it. The same code tells what it writes: given
// a JsonShape, a writer leaves the values aside and describes them, of a list one element, of what may be missing what
// it would be.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/database/id.h"
#include "lib/text/json_shape.h"
#include "lib/text/names.h"
#include "lib/time/timestamp.h"

namespace relais {

// Nothing where the text is empty.
inline std::optional<std::string> if_said(std::string text) {
  return text.empty() ? std::nullopt : std::optional{std::move(text)};
}
template <class T>
std::optional<T> only_if(bool holds, T content) {
  return holds ? std::optional{std::move(content)} : std::nullopt;
}

class JsonWriter {
public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  JsonWriter(std::string& out, JsonShape& shape) : out_(out), shape_(&shape) {}

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
  JsonWriter& value(Timestamp at);  // RFC 3339 in UTC
  template <std::integral T>
  JsonWriter& value(T number) {
    return number_value(static_cast<std::int64_t>(number));
  }
  template <Named E>
  JsonWriter& value(E word) {
    if (!shape_) return value(name_of(word));
    constexpr auto names = names_of(E{});
    shape_->word(names);
    return *this;
  }
  template <class T>
  JsonWriter& value(const std::optional<T>& maybe) {
    if (!shape_) return maybe ? value(*maybe) : value(std::nullopt);
    shape_->or_null();
    return value(T{});
  }

  template <class T>
  JsonWriter& field(std::string_view name, const T& content) {
    key(name);
    return value(content);
  }

  // Each as `write(out, each)` writes it.
  template <class List, class Write>
  JsonWriter& elements(const List& list, Write&& write) {
    begin_array();
    if (shape_) {
      write(*this, typename List::value_type{});
    } else {
      for (const auto& each : list) write(*this, each);
    }
    return end_array();
  }
  template <class List, class Write>
  JsonWriter& list(std::string_view name, const List& list, Write&& write) {
    return key(name).elements(list, write);
  }
  template <class List>
  JsonWriter& list(std::string_view name, const List& content) {
    return list(name, content, [](JsonWriter& out, const auto& each) { out.value(each); });
  }

  // Null where there is none.
  template <class T, class Write>
  JsonWriter& object(std::string_view name, const std::optional<T>& maybe, Write&& write) {
    key(name);
    if (shape_) shape_->or_null();
    if (!shape_ && !maybe) return value(std::nullopt);
    write(*this, shape_ ? T{} : *maybe);
    return *this;
  }

  // Fields that are left out where there is nothing.
  template <class T, class Write>
  JsonWriter& perhaps(const std::optional<T>& maybe, Write&& write) {
    if (shape_) shape_->begin_perhaps();
    if (shape_ || maybe) write(*this, shape_ ? T{} : *maybe);
    if (shape_) shape_->end_perhaps();
    return *this;
  }
  template <class T>
  JsonWriter& perhaps(std::string_view name, const std::optional<T>& maybe) {
    return perhaps(maybe, [name](JsonWriter& out, const T& content) { out.field(name, content); });
  }

private:
  JsonWriter& number_value(std::int64_t number);
  void separate();

  std::string& out_;
  JsonShape* shape_ = nullptr;
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace relais
