// One person: what he may do, by what he comes in, and all that was changed about him.
#pragma once

#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "people/history.h"
#include "people/staff.h"

namespace relais::people {

struct PersonPage {
  Frame frame;
  StaffMember member;
  std::string language;  // in words
  bool is_oneself = false;
  Mistakes mistakes;
  History history;
  Timestamp now;
};

void render(HtmlWriter& out, const PersonPage& page);      // views/person_page.html
void write_json(JsonWriter& out, const PersonPage& page);  // people_json.cpp

}  // namespace relais::people
