// One mailbox: how it is set up, how its reading goes, the last trial, and what was left in it.
#pragma once

#include "dispatch/address.h"
#include "mailboxes/left_mail.h"
#include "mailboxes/mailboxes_page.h"
#include "mailboxes/trial.h"

namespace relais::mailboxes {

struct MailboxPage {
  Frame frame;
  MailboxLine mailbox;
  std::string from_name;
  std::string authserv_id;
  std::string imap_url;
  std::string smtp_url;
  std::string move_to;
  std::string type;
  Language language = Language::fr;
  bool has_token = false;
  std::optional<Trial> trial;
  std::vector<LeftMail> left;
  Timestamp now;

  // Where the rules are asked about a mail that would come to it.
  std::string trial_of_rules() const { return Address{"/mail-trial"}.with("mailbox", mailbox.address).text(); }
};

void render(HtmlWriter& out, const MailboxPage& page);      // views/mailbox_page.html
void write_json(JsonWriter& out, const MailboxPage& page);  // mailboxes_json.cpp

}  // namespace relais::mailboxes
