// Everyone who works here, or who does no longer.
#pragma once

#include "layout/frame.h"
#include "lib/text/json.h"
#include "people/staff.h"

namespace relais::people {

struct PeoplePage {
  Frame frame;
  // What was looked for in names, addresses and teams.
  std::string words;
  bool shows_deactivated = false;
  std::int64_t at_work = 0;
  std::int64_t deactivated = 0;
  std::vector<StaffMember> people;
  // Found, and left out of a page that would be too long.
  std::int64_t left_out = 0;
};

void render(HtmlWriter& out, const PeoplePage& page);      // views/people_page.html
void write_json(JsonWriter& out, const PeoplePage& page);  // people_json.cpp

}  // namespace relais::people
