// What of the requests stands on somebody's first page: what waits for his line, what is pressing in his teams, and
// what is his own.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::requests {

std::vector<Panel> panels_of(Reads& db, const Person& person);

}  // namespace relais::requests
