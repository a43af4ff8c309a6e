// Where a mail was sent to, for a mail that comes without an envelope.
#pragma once

#include <string>
#include <string_view>

namespace relais::mailboxes {

// The first address of its header that is this mailbox, with what stands behind the plus; the mailbox's own where none
// is.
std::string recipient_in(std::string_view bytes, const std::string& mailbox);

}  // namespace relais::mailboxes
