// Where a mailbox is read, as an address says it: imaps://user@host, or imap://user@host, which begins in the open and
// is made private at once (STARTTLS). Only on this machine may imap:// stay in the open.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relais::mail {

enum class ImapAuth { password, xoauth2 };

enum class ImapPrivacy { tls, starttls, open };

struct ImapServer {
  std::string host;
  std::uint16_t port = 0;
  ImapPrivacy privacy = ImapPrivacy::tls;
  // Empty where the address names nobody. What stands there as %40 is an @.
  std::string user;

  // imaps://, imap:// and imap+starttls://, with a host and perhaps user and port; nothing where it is no such address.
  static std::optional<ImapServer> from(std::string_view address);
};

bool is_this_machine(std::string_view host);

}  // namespace relais::mail
