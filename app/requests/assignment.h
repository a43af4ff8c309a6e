// Who answers for a request: named by the second line, handed on by whoever answers for it now. He is told.
#pragma once

#include <optional>
#include <string>

#include "people/people.h"
#include "requests/completeness.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

struct Assignment {
  // Nobody: the team has to name somebody.
  std::optional<Id<Person>> responsible;
  std::optional<Id<Team>> team;
  // The proposal that was taken, or the word that goes with it.
  std::string why;
};

// On a request that nobody answered for it is the first assignment, else a transfer. Drafts, activities and watchers
// stay. Ask can_be_assigned() first. Answers the event.
std::int64_t assign(Transaction& tx, const Request& request, const Assignment& assignment, const Person& by,
                    const Settings& settings);

bool can_be_assigned(const Request& request);

// What it has to say before somebody answers for it, and does not; with a reason it goes on all the same.
std::vector<Field> missing_to_assign(Reads& db, const Request& request);

// Those who may answer for requests of its type.
bool can_answer_for(Reads& db, Id<Person> person, const Request& request);

}  // namespace relais::requests
