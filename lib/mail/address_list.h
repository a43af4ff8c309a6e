// The people in a header, as mail programs really write them.
#pragma once

#include <string_view>
#include <vector>

#include "lib/mail/message.h"

namespace relais::mail {

// Who stands in a From, To, Cc or Reply-To, as it came: groups opened, semicolons taken for commas, a name without an
// address kept as a name.
std::vector<Mailbox> mailboxes_in_header(std::string_view raw);

}  // namespace relais::mail
