// The teams: made, named, filled, and retired where nothing more is to come to them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "people/people.h"

namespace relais::people {

struct TeamSummary {
  Id<Team> id;
  std::string name;
  std::int64_t members = 0;  // those at work
  std::optional<Timestamp> retired_at;

  static TeamSummary from(Row& row);

  RecordRef ref() const { return {"team", id.value}; }
  std::string address() const { return fmt::format("/teams/{}", id.value); }
};

// By name, as people sort.
std::vector<TeamSummary> all_teams(Reads& db);
std::optional<TeamSummary> team(Reads& db, Id<Team> id);
// Those that are not retired.
std::vector<Team> teams_on_offer(Reads& db);

// Nothing where the name will do; `own` is the team that has it already.
Mistakes mistakes_in_team(Reads& db, const std::string& name, std::optional<Id<Team>> own);

Id<Team> add_team(Transaction& tx, const std::string& name, const Actor& by);
void rename_team(Transaction& tx, const TeamSummary& team, const std::string& name, const Actor& by);
void retire_team(Transaction& tx, const TeamSummary& team, const Person& by);
void bring_back_team(Transaction& tx, const TeamSummary& team, const Actor& by);

}  // namespace relais::people
