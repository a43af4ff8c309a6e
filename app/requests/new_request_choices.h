// What can be chosen on the form of a new request.
#pragma once

#include <string>
#include <vector>

#include "requests/request_type.h"

namespace relais::requests {

struct Answerer {
  Id<Person> id;
  std::string name;
  std::int64_t open = 0;  // how many open requests he answers for

  static Answerer from(Row& row);
};

// Whoever may answer for requests, by name.
std::vector<Answerer> people_who_answer(Reads& db);

}  // namespace relais::requests
