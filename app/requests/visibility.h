// Who sees which requests: one condition for lists, counts, search, JSON and live updates.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

// A condition on the table or view named `requests`, in which $1 is the person's id.
std::string readable_by(const Person& person);

std::optional<Request> request_seen_by(Reads& db, const Person& person, std::string_view number);
// What this person may not see is a 404, as what does not exist.
Request visible_request(Reads& db, const Person& person, std::string_view number);

// Everyone who may see it, for telling those who are looking.
std::vector<Id<Person>> readers_of(Reads& db, Id<Request> request);
// Of those at work.
bool may_see(Reads& db, Id<Request> request, Id<Person> person);
std::vector<Id<Person>> readers_in_team(Reads& db, Id<Request> request, Id<Team> team);

}  // namespace relais::requests
