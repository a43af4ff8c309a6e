// Names any record by its kind ("request", "contact") and its id, so that what hangs on every record knows no subject.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "lib/database/database.h"

namespace relais {

struct RecordRef {
  std::string kind;
  std::int64_t id = 0;

  static RecordRef from(Row& row) { return {row.read<std::string>(), row.read<std::int64_t>()}; }

  auto operator<=>(const RecordRef&) const = default;
};

}  // namespace relais
