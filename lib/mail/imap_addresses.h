// The network addresses of a host by its name, without waiting longer than we want.
#pragma once

#include <sys/socket.h>

#include <cstdint>
#include <string>
#include <vector>

#include "lib/mail/imap.h"

namespace relais::mail {

struct NetworkAddress {
  sockaddr_storage address{};
  socklen_t length = 0;
};

// At least one, else ImapError.
std::vector<NetworkAddress> addresses_of(const std::string& host, std::uint16_t port, const ImapOptions& options);

}  // namespace relais::mail
