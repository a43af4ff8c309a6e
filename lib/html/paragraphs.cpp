#include "lib/html/linked_line.h"

namespace relais {

Html paragraphs(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8 + 16);
  HtmlWriter out{html};
  bool in_paragraph = false;
  while (!text.empty()) {
    const auto line = take_line(text);
    if (line.empty()) {
      if (in_paragraph) out.raw("</p>\n");
      in_paragraph = false;
      continue;
    }
    out.raw(in_paragraph ? "<br>\n" : "<p>");
    put_linked(out, line);
    in_paragraph = true;
  }
  if (in_paragraph) out.raw("</p>");
  return Html::trusted(std::move(html));
}

}  // namespace relais
