#include "lib/database/postgres_parameters.h"

#include <fmt/format.h>

#include <limits>

#include "lib/database/errors.h"
#include "lib/database/text_parameter.h"

namespace relais {
namespace {

constexpr std::size_t longest_number = 32;

std::size_t room_for(const Value& value) {
  const auto* text = std::get_if<std::string_view>(&value);
  return text != nullptr ? text->size() + 1 : longest_number;
}

}  // namespace

void PostgresParameters::fill(std::span<const Value> values) {
  pointers_.clear();
  lengths_.clear();
  formats_.clear();
  texts_.clear();
  std::size_t room = 0;
  for (const auto& value : values) room += room_for(value);
  // Pointers into it must hold, so it may not grow while it is filled.
  texts_.reserve(room);
  for (const auto& value : values) add(value);
}

void PostgresParameters::add(const Value& value) {
  struct Adder {
    PostgresParameters& parameters;

    void operator()(std::monostate) const { parameters.add_raw(nullptr, 0, 0); }
    void operator()(std::int64_t number) const { parameters.add_text(fmt::format_int(number).c_str()); }
    void operator()(double number) const { parameters.add_text(fmt::format("{}", number)); }
    void operator()(std::string_view text) const {
      require_text(text);
      parameters.add_text(text);
    }
    void operator()(BytesView bytes) const {
      parameters.add_raw(bytes.data.data() != nullptr ? bytes.data.data() : "", bytes.data.size(), 1);
    }
  };
  std::visit(Adder{*this}, value);
}

void PostgresParameters::add_text(std::string_view text) {
  const auto begin = texts_.size();
  texts_.append(text).push_back('\0');
  add_raw(texts_.data() + begin, text.size(), 0);
}

void PostgresParameters::add_raw(const char* bytes, std::size_t length, int format) {
  if (length > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw DatabaseError("a parameter is too long");
  pointers_.push_back(bytes);
  lengths_.push_back(static_cast<int>(length));
  formats_.push_back(format);
}

}  // namespace relais
