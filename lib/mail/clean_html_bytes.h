// Any bytes as the page that the parser may read.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail::cleaning {

// UTF-8, without control characters and without what no browser shows.
std::string readable(std::string_view bytes);

}  // namespace relais::mail::cleaning
