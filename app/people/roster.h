// Those who work here, by name, for whoever is to choose one of them.
#pragma once

#include <string_view>
#include <vector>

#include "people/people.h"

namespace relais::people {

// A condition on `people`: those whose role lets them answer for a request.
constexpr std::string_view answers_requests =
    "EXISTS (SELECT 1 FROM person_roles WHERE person_roles.person_id = people.id"
    " AND person_roles.role IN ('first_line', 'second_line', 'agent', 'manager'))";

struct Colleague {
  Id<Person> id;
  std::string name;

  static Colleague from(Row& row) { return {row.read<Id<Person>>(), row.read<std::string>()}; }
};

std::vector<Colleague> colleagues_who_answer(Reads& db);
// Who has that role, whoever came first; of those at work.
std::vector<Colleague> colleagues_with(Reads& db, Role role);

}  // namespace relais::people
