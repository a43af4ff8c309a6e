// How I want to be told by mail besides.
#pragma once

#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "notices/mailing.h"

namespace relais::account {

struct MailingPage {
  Frame frame;
  std::string email;
  notices::Mailing mailing = notices::Mailing::at_once;
  std::string daily_at;  // as typed
  Mistakes mistakes;
};

void render(HtmlWriter& out, const MailingPage& page);      // views/mailing_page.html
void write_json(JsonWriter& out, const MailingPage& page);  // mailing_handlers.cpp

}  // namespace relais::account
