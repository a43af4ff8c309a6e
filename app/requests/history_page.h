// The whole story of one request, newest first.
#pragma once

#include "layout/frame.h"
#include "people/history.h"
#include "requests/request.h"

namespace relais::requests {

struct HistoryPage {
  Frame frame;
  Request request;
  History history;
  Timestamp now;
};

void render(HtmlWriter& out, const HistoryPage& page);      // views/history_page.html
void write_json(JsonWriter& out, const HistoryPage& page);  // history_handlers.cpp

}  // namespace relais::requests
