// Mail that nobody wrote by hand: answering it could go on for ever (RFC 3834).
#pragma once

#include <string>
#include <string_view>

#include "lib/mail/message.h"

namespace relais::mail {

// The header line that gives it away, as "Auto-Submitted: auto-replied"; empty where a person wrote it.
std::string why_automatic(const Message& message, std::string_view return_path);

bool is_automatic(const Message& message, std::string_view return_path);

}  // namespace relais::mail
