// The page that names what Relais is made of, and whom that is owed to.
#pragma once

#include <span>

#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais::about {

struct Library {
  std::string_view name;
  std::string_view licence;
  std::string_view address;
};

struct AboutPage {
  Frame frame;
  std::string version;
  std::span<const Library> libraries;
  std::span<const Library> browser_libraries;
};

void render(HtmlWriter& out, const AboutPage& page);  // views/about_page.html
void write_json(JsonWriter& out, const AboutPage& page);

}  // namespace relais::about
