// What somebody has begun to write and has not sent, on his first page.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::requests {

std::vector<Panel> draft_panels_of(Reads& db, const Person& person);

}  // namespace relais::requests
