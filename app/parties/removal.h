// A card that nobody has needed yet goes as if it had never been; the events that tell of it stay.
#pragma once

#include "lib/database/database.h"
#include "lib/events/event.h"

namespace relais::parties {

// False, and nothing done, where it was changed since it was added, or anything hangs on it.
bool remove_untouched(Transaction& tx, const RecordRef& card, const Actor& by);

}  // namespace relais::parties
