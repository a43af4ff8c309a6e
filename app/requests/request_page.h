// One request: what was asked, everything said about it, and the two ways of writing.
#pragma once

#include <string>
#include <vector>

#include "conversations/entry.h"
#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "requests/request.h"

namespace relais::requests {

enum class Writing { none, comment, work_note };

constexpr auto names_of(Writing) {
  using namespace std::string_view_literals;
  return std::array{"none"sv, "comment"sv, "work_note"sv};
}

struct Composer {
  // Which of the two is open: none unless a form came back with a mistake, or the address asked for it.
  Writing open = Writing::none;
  std::string comment_text;
  std::string note_text;
  Mistakes mistakes;
  // Who would get a comment.
  std::vector<Someone> recipients;
  int colleagues = 0;  // who would read a note
  bool may_comment = false;
  bool may_note = false;
};

struct RequestPage {
  Frame frame;
  Request request;
  std::string description;
  std::string requester_phone;
  std::vector<conversations::Entry> thread;
  Composer composer;
  Timestamp now;
};

inline const Mistakes& mistakes_of(const RequestPage& page) { return page.composer.mistakes; }

void render(HtmlWriter& out, const RequestPage& page);      // views/request_page.html
void write_json(JsonWriter& out, const RequestPage& page);  // requests_json.cpp

}  // namespace relais::requests
