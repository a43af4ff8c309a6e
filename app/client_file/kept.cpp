#include "client_file/kept.h"

#include <fmt/format.h>

namespace relais::client_file {

std::string said_with(std::string_view words, const std::string& warnings) {
  return fmt::format("{}{}{}", words, warnings.empty() ? "" : " ", warnings);
}

}  // namespace relais::client_file
