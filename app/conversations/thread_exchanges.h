// What a thread says of the exchanges that its mails belong to.
#pragma once

#include <vector>

#include "conversations/entry.h"
#include "lib/database/database.h"

namespace relais::conversations {

// The subject of each, and with whom it is; asks nothing where no entry belongs to one.
void show_exchanges(Reads& db, std::vector<Entry>& entries);

}  // namespace relais::conversations
