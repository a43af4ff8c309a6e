// Where a card that became part of another leads: links, mails and imports that name it follow.
#pragma once

#include "lib/events/record_ref.h"

namespace relais::parties {

// Itself where it was not merged, or no longer is.
RecordRef followed(Reads& db, RecordRef card);

}  // namespace relais::parties
