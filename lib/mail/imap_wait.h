// Waiting for a file descriptor, never longer than patience lasts, and not at all once somebody wakes it.
#pragma once

#include <chrono>

#include "lib/mail/imap.h"

namespace relais::mail {

enum class ImapReady { to_read, to_write };

// False where the time was over first. Throws ImapError with ImapFailure::woken.
bool wait_until(ImapReady ready, int handle, int wake, std::chrono::milliseconds longest);

}  // namespace relais::mail
