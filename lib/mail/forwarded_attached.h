// Mails that are attached to a mail. For the sources of this folder alone.
#pragma once

#include <optional>

#include "lib/mail/forwarded.h"

namespace relais::mail {

// Certain where one mail is attached, its sender has one address, and the subject says that it is passed on.
std::optional<Forward> attached_forward_in(const Message& message);

}  // namespace relais::mail
