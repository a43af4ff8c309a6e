// The work that failed for good, on the administrator's first page.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::health {

std::vector<Panel> panels_of(Reads& db, const Person& person);

}  // namespace relais::health
