// The teams, one team, and a team being made or changed.
#pragma once

#include "dispatch/edit_conflict.h"
#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "people/history.h"
#include "people/outside_writing.h"
#include "people/staff.h"
#include "people/teams.h"

namespace relais::people {

struct TeamsPage {
  Frame frame;
  std::vector<TeamSummary> teams;
};

struct TeamPage {
  Frame frame;
  TeamSummary team;
  std::vector<StaffMember> members;
  std::vector<WrittenFrom> writes_from;
  History history;
  Timestamp now;
};

struct TeamSettings {
  std::string name;
  std::string members;      // "3,5"
  std::string writes_from;  // "request,party"
};

struct TeamFormPage {
  Frame frame;
  // Nothing for one that is to be made.
  std::optional<std::int64_t> id;
  TeamSettings typed;
  TeamSettings seen;
  Options people;
  Options records;
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;

  std::string action() const { return id ? fmt::format("/teams/{}", *id) : "/teams"; }
};

void render(HtmlWriter& out, const TeamsPage& page);      // views/teams_page.html
void render(HtmlWriter& out, const TeamPage& page);       // views/team_page.html
void render(HtmlWriter& out, const TeamFormPage& page);   // views/team_form_page.html
void write_json(JsonWriter& out, const TeamsPage& page);  // people_json.cpp
void write_json(JsonWriter& out, const TeamPage& page);

}  // namespace relais::people
