// What our own mail server found out about who really sent a mail (RFC 8601), and whether it took it for spam. Headers
// that anybody else wrote say nothing.
#pragma once

#include <string>
#include <string_view>

#include "lib/mail/message.h"

namespace relais::mail {

enum class Proof {
  none,    // nobody we trust has looked, or nothing could be said
  passed,  // it comes from the domain that its From names
  failed,  // somebody else wrote that From
};

struct Authentication {
  Proof proof = Proof::none;
  // The words that decided: "dmarc=pass", "dkim=pass (header.d=client.example)".
  std::string words;
};

// By the Authentication-Results of the server named `authserv_id`; none where that is empty.
Authentication authentication_of(const Message& message, std::string_view authserv_id);

// The header line by which the server calls it spam; empty where it does not.
std::string spam_verdict(const Message& message);

}  // namespace relais::mail
