// One request: what was asked, everything said about it, and the two ways of writing.
#pragma once

#include <string>
#include <vector>

#include "conversations/entry.h"
#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "requests/request.h"
#include "requests/typed_requester.h"

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
  std::string requester_organisation;
  // The lines of a mail that say who asks.
  std::string requester_proof;
  // What was typed to set the requester right, where it came back with a mistake.
  TypedRequester typed_requester;
  bool may_qualify = false;
  bool may_let_in = false;
  std::vector<conversations::Entry> thread;
  Composer composer;
  Timestamp now;
};

inline const Mistakes& mistakes_of(const RequestPage& page) {
  return page.composer.mistakes.empty() ? page.typed_requester.mistakes : page.composer.mistakes;
}

void render(HtmlWriter& out, const RequestPage& page);      // views/request_page.html
void write_json(JsonWriter& out, const RequestPage& page);  // requests_json.cpp

}  // namespace relais::requests
