// Whether a mail domain is one that our own mailboxes are in.
#pragma once

#include <string>

#include "lib/database/database.h"

namespace relais::mailboxes {

bool has_mailbox_in(Reads& db, const std::string& domain);

}  // namespace relais::mailboxes
