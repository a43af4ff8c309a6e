#include "dispatch/description.h"

#include <algorithm>

namespace relais {

bool Description::takes_field(std::string_view name) const {
  constexpr std::string_view of_seen = "seen.";
  const auto wanted = name.starts_with(of_seen) ? std::string_view{"seen"} : name;
  return std::ranges::any_of(takes, [&](const Input& input) { return input.name == wanted; });
}

const Description* description_of(Response (*handle)(Request&)) {
  for (const auto& subject : descriptions()) {
    const auto found = std::ranges::find(subject.addresses, handle, &Description::handle);
    if (found != subject.addresses.end()) return &*found;
  }
  return nullptr;
}

}  // namespace relais
