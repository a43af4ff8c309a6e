// Names any record by its kind ("request", "contact") and its id, so that what hangs on every record knows no subject.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace relais {

struct RecordRef {
  std::string kind;
  std::int64_t id = 0;

  auto operator<=>(const RecordRef&) const = default;
};

}  // namespace relais
