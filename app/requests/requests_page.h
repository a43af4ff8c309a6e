// The list of requests, newest first, fifty a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/frame.h"
#include "lib/text/json.h"
#include "requests/request.h"

namespace relais::requests {

struct StateTab {
  std::string label;
  std::string address;
  bool current = false;
};

struct RequestsPage {
  Frame frame;
  std::vector<StateTab> tabs;
  std::string words;  // what was looked for
  std::vector<Request> requests;
  // The addresses of the next page in both faces, empty on the last.
  std::string next;
  std::string next_json;
  std::optional<std::int64_t> total;
  std::int64_t total_at_least = 0;
  bool may_create = false;
  Timestamp now;
};

void render(HtmlWriter& out, const RequestsPage& page);      // views/requests_page.html
void write_json(JsonWriter& out, const RequestsPage& page);  // requests_json.cpp

}  // namespace relais::requests
