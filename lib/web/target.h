// The address in the first line of a request, taken apart and decoded once.
#pragma once

#include <string>
#include <string_view>

namespace relais::web {

struct Target {
  // Decoded, beginning with "/"; no ".." in it, no control character, valid UTF-8.
  std::string path;
  std::string query_text;
};

// Throws a Refusal (400) for anything else.
Target read_target(std::string_view target);

}  // namespace relais::web
