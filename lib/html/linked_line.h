// One line of plain text with its links.
#pragma once

#include <string_view>

#include "lib/html/html.h"

namespace relais {

// What names a page or a mail address leads there.
void put_linked(HtmlWriter& out, std::string_view line);

// Takes the first line off the text: without its end, and the white space before that.
std::string_view take_line(std::string_view& text);

}  // namespace relais
