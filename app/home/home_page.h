// What I should do now: the first page of everyone.
#pragma once

#include <string>
#include <vector>

#include "layout/frame.h"
#include "layout/panel.h"
#include "lib/text/json.h"

namespace relais::home {

struct HomePage {
  Frame frame;
  std::string greeting;
  // Only those with something in them.
  std::vector<Panel> middle;
  std::vector<Panel> side;
  // The one thing to do next; empty where nothing waits.
  std::string beginning;
  std::string beginning_address;
  // When something will stand here.
  std::string when_empty;
  Timestamp now;

  bool is_empty() const { return middle.empty() && side.empty(); }
  bool has_both() const { return !middle.empty() && !side.empty(); }
};

void render(HtmlWriter& out, const HomePage& page);      // views/home_page.html
void write_json(JsonWriter& out, const HomePage& page);  // home_json.cpp

}  // namespace relais::home
