// All mailboxes, each with how its reading goes.
#pragma once

#include "layout/frame.h"
#include "lib/text/json.h"
#include "mailboxes/reading.h"

namespace relais::mailboxes {

struct MailboxLine {
  std::int64_t id = 0;
  std::string address;
  std::string team;
  // Nothing where mail comes by LMTP or a pipe.
  std::optional<Reading> reading;
  // Nothing proves here who has sent a mail.
  bool takes_senders_at_their_word = false;

  std::string path() const { return fmt::format("/mailboxes/{}", id); }
};

struct MailboxesPage {
  Frame frame;
  std::vector<MailboxLine> mailboxes;
  Timestamp now;
};

void render(HtmlWriter& out, const MailboxesPage& page);      // views/mailboxes_page.html
void write_json(JsonWriter& out, const MailboxesPage& page);  // mailboxes_json.cpp

}  // namespace relais::mailboxes
