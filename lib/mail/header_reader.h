#pragma once

#include "lib/mail/message.h"

using GMimeMessage = struct _GMimeMessage;

namespace relais::mail {

// Everything of the message that stands above its body.
void read_headers(GMimeMessage* source, Message& message);

}  // namespace relais::mail
