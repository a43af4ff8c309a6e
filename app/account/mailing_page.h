// How I want to be told by mail besides.
#pragma once

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "notices/hours.h"

namespace relais::account {

enum class MailedWhen { any_time, my_hours };

constexpr auto names_of(MailedWhen) {
  using namespace std::string_view_literals;
  return std::array{"any_time"sv, "my_hours"sv};
}

struct MailingPage {
  Frame frame;
  std::string email;
  notices::Mailing mailing = notices::Mailing::at_once;
  std::string daily_at;  // as typed
  MailedWhen when = MailedWhen::any_time;
  Options every_day;
  std::string days;  // "monday,friday"
  std::string from;  // as typed
  std::string to;
  Mistakes mistakes;
};

void render(HtmlWriter& out, const MailingPage& page);      // views/mailing_page.html
void write_json(JsonWriter& out, const MailingPage& page);  // mailing_handlers.cpp

}  // namespace relais::account
