// The body of a request on its way in: checked against its route from the head alone, then kept as it arrives.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "lib/web/request.h"
#include "lib/web/server.h"

namespace relais::web {

class Body {
public:
  virtual ~Body() = default;

  // Both throw a Refusal for what the client did wrong, std::system_error where the disk fails.
  virtual void take(std::string_view bytes) = 0;
  virtual void finish() = 0;
};

// The length that was announced, where it was.
struct BodyHead {
  std::optional<std::uint64_t> length;
  bool is_chunked = false;

  bool is_empty() const { return !is_chunked && length.value_or(0) == 0; }
};

// Throws a Refusal (400, 411, 413, 415) for a body that the route does not take.
void check_body(const Request& request, const BodyHead& head, const BodyRules& rules);

// Files go to the request as they are begun, so that they are removed with it however it ends. `request` stays where it
// is.
std::unique_ptr<Body> body_into(Request& request, const BodyRules& rules, const std::filesystem::path& uploads);

}  // namespace relais::web
