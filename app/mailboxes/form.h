// What was typed about a mailbox, and what is wrong with it.
#pragma once

#include "dispatch/mistake.h"
#include "dispatch/request.h"
#include "mailboxes/mailbox.h"

namespace relais::mailboxes {

struct Typed {
  std::string address;
  std::string team;
  std::string from_name;
  std::string authserv_id;
  std::string imap_url;
  std::string smtp_url;
  std::string move_to;
  std::string type;
  Language language = Language::fr;
  MailboxAuth auth = MailboxAuth::password;
  // Never sent back.
  std::string secret;
  bool has_secret = false;
  // Where nothing is wrong.
  std::optional<NewMailbox> mailbox;
  Mistakes mistakes;
};

// `before` is what is set up, where it is changed: its secret stays where none is typed.
Typed read_form(const Request& http, const std::optional<NewMailbox>& before);
Typed as_typed(const NewMailbox& mailbox);

}  // namespace relais::mailboxes
