// The routes and their descriptions as one document, OpenAPI 3.1.
#pragma once

#include <string>
#include <string_view>

namespace relais::interface {

std::string openapi();

// "/requests/{number}", as the document names "/requests/:number".
std::string path_of(std::string_view pattern);

}  // namespace relais::interface
