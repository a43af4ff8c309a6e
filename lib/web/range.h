// Which part of a file was asked for (RFC 9110, part 14).
#pragma once

#include <cstdint>
#include <string_view>

namespace relais::web {

struct Range {
  enum class Kind { whole, part, unsatisfiable };

  Kind kind = Kind::whole;
  std::uint64_t first = 0;
  std::uint64_t length = 0;
};

// Several ranges at once, and what is no range, give the whole file, which the standard allows.
Range range_of(std::string_view header, std::uint64_t size);

}  // namespace relais::web
