// One line of plain text with its links.
#pragma once

#include <string_view>

#include "lib/html/html.h"

namespace relais {

// Is told a line piece by piece, from its beginning to its end; a piece of words may be empty.
class LinkReader {
public:
  virtual ~LinkReader() = default;
  virtual void words(std::string_view text) = 0;
  virtual void page_address(std::string_view address) = 0;
  virtual void mail_address(std::string_view address) = 0;
};

void read_links(std::string_view line, LinkReader& reader);

// What names a page or a mail address leads there.
void put_linked(HtmlWriter& out, std::string_view line);

// Takes the first line off the text: without its end, and the white space before that.
std::string_view take_line(std::string_view& text);

}  // namespace relais
