// What somebody writes to be read by others, as HTML: paragraphs and links, lists ("- one", "1. one") and quotes
// ("> one") as such. Whatever looks like a tag is text.
#pragma once

#include <string_view>

#include "lib/html/html.h"

namespace relais {

Html laid_out(std::string_view text);

}  // namespace relais
