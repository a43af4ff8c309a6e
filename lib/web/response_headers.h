// The headers of an answer on its way out.
#pragma once

#include <string>
#include <string_view>

#include "lib/web/response.h"

namespace relais::web {

std::string* find_header(Response& response, std::string_view name);
void set_if_missing(Response& response, std::string_view name, std::string_view value);
void add_to_vary(Response& response, std::string_view name);

}  // namespace relais::web
