// Those who work here, by name, for whoever is to choose one of them; and their teams.
#pragma once

#include <vector>

#include "people/people.h"

namespace relais::people {

struct Colleague {
  Id<Person> id;
  std::string name;

  static Colleague from(Row& row) { return {row.read<Id<Person>>(), row.read<std::string>()}; }
};

// Those whose role lets them answer for a request.
std::vector<Colleague> colleagues_who_answer(Reads& db);
std::vector<Team> teams(Reads& db);

}  // namespace relais::people
