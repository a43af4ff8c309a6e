// What of the client file stands on somebody's first page: cards that may be one, for whoever keeps them.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::client_file {

std::vector<Panel> panels_of(Reads& db, const Person& person);

}  // namespace relais::client_file
