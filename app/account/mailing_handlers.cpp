#include "account/mailing_handlers.h"

#include "account/mailing_page.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"

namespace relais::account {
namespace {

using notices::Mailing;
using notices::TimeOfDay;

MailingPage mailing_page(const Request& http, Mailing mailing, std::string daily_at, Mistakes mistakes) {
  MailingPage page;
  page.frame = frame_of(http, std::string{t("My notices by mail")}, "/account/notices", "");
  page.email = http.person().email;
  page.mailing = mailing;
  page.daily_at = std::move(daily_at);
  page.mistakes = std::move(mistakes);
  return page;
}

Mistakes mistakes_in(const std::optional<Mailing>& mailing, const std::optional<TimeOfDay>& daily_at) {
  Mistakes mistakes;
  if (!mailing) mistakes.push_back({"mailing", std::string{t("Choose one of the three.")}});
  if (!daily_at) mistakes.push_back({"daily_at", std::string{t("A time of day, as 7:30.")}});
  return mistakes;
}

}  // namespace

void write_json(JsonWriter& out, const MailingPage& page) {
  out.begin_object().field("mailing", page.mailing).field("daily_at", page.daily_at).end_object();
}

Response edit_mailing(Request& http) {
  const auto choice = notices::mailing_of(http.db(), http.person().id);
  return page(mailing_page(http, choice.mailing, choice.daily_at.text(), {}));
}

Response update_mailing(Request& http) {
  const auto mailing = named<Mailing>(http.typed("mailing"));
  const auto typed = http.typed("daily_at");
  const auto before = notices::mailing_of(http.db(), http.person().id);
  const auto daily_at = typed.empty() ? std::optional{before.daily_at} : TimeOfDay::from(typed);
  if (auto mistakes = mistakes_in(mailing, daily_at); !mistakes.empty()) {
    return page(mailing_page(http, mailing.value_or(before.mailing), typed, std::move(mistakes)),
                Status::unprocessable);
  }
  notices::choose_mailing(http.tx(), http.person(), {*mailing, *daily_at});
  return see_other("/account/notices", t("Your choice is kept."));
}

}  // namespace relais::account
