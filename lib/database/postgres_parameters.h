// Parameters in the form that libpq takes: numbers and text as text, whose type the server finds from the statement,
// and bytes as they are.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "lib/database/value.h"

namespace relais {

class PostgresParameters {
public:
  // Valid until the next fill; the bytes must live as long. Throws DatabaseError for text that is none.
  void fill(std::span<const Value> values);

  const char* const* values() const { return pointers_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

private:
  void add(const Value& value);
  void add_text(std::string_view text);
  void add_raw(const char* bytes, std::size_t length, int format);

  // All texts, each with the NUL behind it that libpq wants.
  std::string texts_;
  std::vector<const char*> pointers_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace relais
