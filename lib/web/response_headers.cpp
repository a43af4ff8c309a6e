#include "lib/web/response_headers.h"

#include <algorithm>

#include "lib/web/header_text.h"

namespace relais::web {

std::string* find_header(Response& response, std::string_view name) {
  const auto found = std::find_if(response.headers.begin(), response.headers.end(),
                                  [&](const Header& header) { return same_ignoring_case(header.name, name); });
  return found == response.headers.end() ? nullptr : &found->value;
}

void set_if_missing(Response& response, std::string_view name, std::string_view value) {
  if (find_header(response, name) == nullptr) response.with(std::string{name}, std::string{value});
}

void add_to_vary(Response& response, std::string_view name) {
  auto* const vary = find_header(response, "Vary");
  if (vary == nullptr) {
    response.with("Vary", std::string{name});
    return;
  }
  const auto named = comma_separated(*vary);
  const bool is_there = std::any_of(named.begin(), named.end(), [&](std::string_view other) {
    return other == "*" || same_ignoring_case(other, name);
  });
  if (!is_there) vary->append(", ").append(name);
}

}  // namespace relais::web
