// The files within a zip that lies in memory, each read by its name and no further than a bound: a few bytes can unpack
// to more than a machine has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relais {

class ZipParts {
public:
  // All that is ever unpacked of it together; more is a BadTable.
  ZipParts(std::string bytes, std::uint64_t most_unpacked) : bytes_(std::move(bytes)), left_(most_unpacked) {}

  // Empty where there is none of that name.
  std::string part(std::string_view name);

private:
  std::string bytes_;
  std::uint64_t left_;
};

}  // namespace relais
