// From the headers of a mail to what a Message holds.
#pragma once

#include "lib/mail/message.h"

using GMimeObject = struct _GMimeObject;

namespace relais::mail {

// Everything of the message that stands above its body.
void read_headers(GMimeObject* source, Message& message);

}  // namespace relais::mail
