#include "lib/web/target.h"

#include <algorithm>

#include "lib/web/escapes.h"
#include "lib/web/header_text.h"
#include "lib/web/refusal.h"
#include "lib/web/utf8.h"

namespace relais::web {
namespace {

// A proxy may send the address whole, with scheme and host (RFC 9112, part 3.2.2).
std::string_view without_origin(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!same_ignoring_case(target.substr(0, scheme.size()), scheme)) continue;
    const auto slash = target.find('/', scheme.size());
    return slash == std::string_view::npos ? "/" : target.substr(slash);
  }
  return target;
}

bool climbs(std::string_view path) {
  while (!path.empty()) {
    const auto end = std::min(path.find_first_of("/\\"), path.size());
    if (path.substr(0, end) == "..") return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

}  // namespace

Target read_target(std::string_view target) {
  target = without_origin(target);
  const auto question = std::min(target.find('?'), target.size());
  auto path = unescaped_path(target.substr(0, question));
  if (!path) throw bad_request("The address has a broken escape.");
  if (!path->starts_with('/')) throw bad_request("The address does not begin with a slash.");
  if (!is_header_value(*path)) throw bad_request("The address has a control character.");
  if (!is_utf8(*path)) throw bad_request("The address is not UTF-8.");
  if (climbs(*path)) throw bad_request("The address climbs out of its folder.");
  return {std::move(*path), std::string{target.substr(std::min(question + 1, target.size()))}};
}

}  // namespace relais::web
