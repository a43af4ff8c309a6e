// The mailboxes that somebody has to look after, on the administrator's first page.
#pragma once

#include <vector>

#include "layout/panel.h"
#include "people/person.h"

namespace relais::mailboxes {

std::vector<Panel> panels_of(Reads& db, const Person& person);

}  // namespace relais::mailboxes
