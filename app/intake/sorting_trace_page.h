// Why a mail of a request is where it is: what each rule was asked and answered, and what somebody decided after them.
#pragma once

#include <string>
#include <vector>

#include "intake/decision.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "requests/request.h"

namespace relais::intake {

struct SortingTracePage {
  Frame frame;
  requests::Request request;
  std::string from;
  std::string subject;
  Timestamp received_at;
  std::string why;
  std::vector<Step> steps;
  // What somebody decided by hand, in words; empty where the rules did.
  std::string done;
  // The rules may be asked again, about any mail.
  bool may_try = false;
  Timestamp now;
};

void render(HtmlWriter& out, const SortingTracePage& page);      // views/sorting_trace_page.html
void write_json(JsonWriter& out, const SortingTracePage& page);  // sorting_json.cpp

}  // namespace relais::intake
