// Who is in which team: set from either side, and told in the story of both.
#pragma once

#include <vector>

#include "dispatch/options.h"
#include "people/people.h"

namespace relais::people {

// What can be chosen: teams that are not retired and people at work, and besides those that are chosen already.
Options team_options(Reads& db, const std::vector<Id<Team>>& chosen);
Options people_options(Reads& db, const std::vector<Id<Person>>& chosen);

std::vector<Id<Team>> teams_of(Reads& db, Id<Person> person);
std::vector<Id<Person>> members_of(Reads& db, Id<Team> team);

void set_teams(Transaction& tx, Id<Person> person, const std::vector<Id<Team>>& teams, const Actor& by);
void set_members(Transaction& tx, Id<Team> team, const std::vector<Id<Person>>& people, const Actor& by);

template <class T>
std::vector<std::string> as_texts(const std::vector<Id<T>>& ids) {
  std::vector<std::string> texts;
  for (const auto id : ids) texts.push_back(std::to_string(id.value));
  return texts;
}

}  // namespace relais::people
