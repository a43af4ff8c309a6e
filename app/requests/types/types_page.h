// All types of request, each with what it is about.
#pragma once

#include "layout/frame.h"
#include "lib/text/json.h"
#include "requests/request_type.h"

namespace relais::requests {

struct TypeLine {
  RequestType type;
  std::int64_t stages = 0;
  std::int64_t open_requests = 0;
  std::vector<std::string> teams;  // that alone see it
};

struct TypesPage {
  Frame frame;
  std::vector<TypeLine> types;
};

void render(HtmlWriter& out, const TypesPage& page);      // views/types_page.html
void write_json(JsonWriter& out, const TypesPage& page);  // types_json.cpp

}  // namespace relais::requests
