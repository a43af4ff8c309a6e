// What somebody is to do, on his first page: the earliest first, what is late among it.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::requests {

std::vector<Panel> activity_panels_of(Reads& db, const Person& person);

}  // namespace relais::requests
