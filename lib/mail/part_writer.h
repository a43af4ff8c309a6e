// The body of a mail of ours, as parts. For the sources of this folder alone.
#pragma once

#include "lib/mail/gmime_objects.h"
#include "lib/mail/message.h"

namespace relais::mail {

Owned<GMimeObject> write_body(const Outgoing& mail);

}  // namespace relais::mail
