#include "dispatch/typed_list.h"

#include <cassert>

namespace relais {

std::vector<std::string> typed_list(const Request& http, std::string_view name) {
  assert(http.takes(name) && "the description of this address does not name the field");
  const auto with_brackets = fmt::format("{}[]", name);
  std::vector<std::string> values;
  for (const auto& field : http.http().fields) {
    if ((field.name == name || field.name == with_brackets) && !field.value.empty()) values.push_back(field.value);
  }
  return values;
}

}  // namespace relais
