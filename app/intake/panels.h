// The mails that no rule could place, on the first page of whoever sorts them.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::intake {

std::vector<Panel> panels_of(Reads& db, const Person& person);

}  // namespace relais::intake
