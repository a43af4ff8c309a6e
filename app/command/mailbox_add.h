// `relais mailbox add`: a shared address that is read from now on.
#pragma once

#include <string>

#include "command/opened.h"

namespace relais::command {

struct MailboxAdd {
  std::string address;
  std::string team;
  std::string from_name;
  std::string authserv_id;
  std::string imap;
  std::string smtp;
  std::string secret_file;
  std::string auth = "password";
  std::string move_to;
  std::string type;
  std::string language = "fr";
};

// From now on mail for that address is taken in.
void mailbox_add(const Place& place, const MailboxAdd& mailbox);

}  // namespace relais::command
