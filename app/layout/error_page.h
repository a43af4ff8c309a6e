// A no that ends the request: what happened, then what to do. It never says whether a hidden thing exists.
#pragma once

#include <string>

#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais {

struct ErrorPage {
  Frame frame;
  // Nobody is signed in: the frame is left out.
  bool bare = false;
  int status = 0;
  std::string title;
  std::string sentence;
  // Found in the log too.
  std::string reference;
  // The right that was missing, by its name.
  std::string right;
};

void render(HtmlWriter& out, const ErrorPage& page);      // views/error_page.html
void write_json(JsonWriter& out, const ErrorPage& page);  // dispatch/refusal_pages.cpp

}  // namespace relais
