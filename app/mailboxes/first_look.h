// The first look at a mailbox that was just set up: from that moment on its mails are read, whoever reads them later.
#pragma once

#include <string>

#include "dispatch/services.h"
#include "mailboxes/mailbox.h"

namespace relais::mailboxes {

// Empty where all is well, else why it could not be done, in the server's words; the reader then does it.
std::string look_at_first(const Services& services, Id<Mailbox> mailbox);

}  // namespace relais::mailboxes
