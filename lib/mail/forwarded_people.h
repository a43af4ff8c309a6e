// The people in a forwarded header, which is text that several programs have already tidied in their way. For the
// sources of this folder alone.
#pragma once

#include <string_view>
#include <vector>

#include "lib/mail/message.h"

namespace relais::mail {

struct ForwardedSender {
  Mailbox mailbox;
  // More than one address stands there, so it may be that of somebody else.
  bool is_ambiguous = false;
};

// "Jean Dupont [mailto:jean@client.example]", "Jean <jean@client.example<mailto:jean@client.example>>" and their kin.
ForwardedSender forwarded_sender(std::string_view value);

std::vector<Mailbox> forwarded_recipients(std::string_view value);

}  // namespace relais::mail
