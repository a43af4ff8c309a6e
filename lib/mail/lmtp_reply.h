// What a receiver answers, made safe to send.
#pragma once

#include <string>

#include "lib/mail/lmtp_server.h"

namespace relais::mail {

// As it goes over the wire: one line, always with an enhanced status, never with a line end of the receiver's own.
std::string wire_form(const LmtpReply& reply);

}  // namespace relais::mail
