// Whom the organisation of a demonstration deals with, brought in as people bring them in: by the forms of their cards.
#pragma once

#include "demo/office.h"

namespace relais::demo {

// Those of the sector's file; none where it has none.
void bring_cards(Office& office, std::string_view sector);

}  // namespace relais::demo
