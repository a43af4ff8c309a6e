// What somebody was told and has not read, on his first page.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::messages {

std::vector<Panel> panels_of(Reads& db, const Person& person);

}  // namespace relais::messages
