// The first few requests of a panel, and how many there are: read from an index each, whatever the desk has behind it.
#pragma once

#include <string_view>

#include "layout/panel.h"
#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

enum class Waiting {
  new_ones,  // for the first line
  returned,
  held,       // a mail waits before them
  to_verify,  // for the second line
  pressing,   // late or very urgent, in the teams of this person
  mine,
  overdue,  // mine, and what was waited for or promised is past
};

struct FirstOnes {
  std::vector<Request> requests;
  // Exact up to 1000.
  std::int64_t count = 0;
};

FirstOnes first_ones(Reads& db, const Person& person, Waiting which);

}  // namespace relais::requests
