// Something that is shown this one time and kept nowhere: a link to choose a password, a token for a program.
#pragma once

#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais::people {

struct OncePage {
  Frame frame;
  // Whose it is, and the way back to him.
  std::string name;
  std::string back;
  std::string label;
  std::string secret;
  std::string words;
};

void render(HtmlWriter& out, const OncePage& page);      // views/once_page.html
void write_json(JsonWriter& out, const OncePage& page);  // people_json.cpp

}  // namespace relais::people
