// What came with a form, or in the query of an address that opens the form with something in it.
#pragma once

#include "dispatch/request.h"

namespace relais::requests {

inline std::string sent(const relais::Request& http, std::string_view name) {
  auto typed = http.typed(name);
  return typed.empty() ? http.in_query(name) : typed;
}

}  // namespace relais::requests
