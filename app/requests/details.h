// The facts of a request that are typed: its title, what is asked, its type, its team, where the work is.
#pragma once

#include <optional>
#include <string>

#include "people/people.h"
#include "requests/request.h"

namespace relais::requests {

struct Details {
  std::string title;
  std::string description;
  std::optional<Id<RequestType>> type;
  std::optional<Id<Team>> team;
  std::string location;

  bool operator==(const Details&) const = default;
};

Details details_of(Reads& db, const Request& request);

// Another type brings its own team where none was set, and its first stage.
void change_details(Transaction& tx, const Request& request, const Details& details, const Person& by);

}  // namespace relais::requests
