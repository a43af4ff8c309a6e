#include "account/mailing_handlers.h"

#include "account/mailing_page.h"
#include "dispatch/typed_list.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"

namespace relais::account {
namespace {

using notices::Mailing;
using notices::TimeOfDay;
using notices::Weekday;
using notices::WorkingHours;

std::string chosen(const std::vector<Weekday>& days) {
  std::string names;
  for (const auto day : days) names += fmt::format("{}{}", names.empty() ? "" : ",", name_of(day));
  return names;
}

// What was chosen last; whoever keeps no hours is shown what most do.
MailingPage mailing_page(const Request& http) {
  const auto choice = notices::mailing_of(http.db(), http.person().id);
  const auto kept = notices::hours_of(http.db(), http.person().id);
  const auto hours = kept.value_or(WorkingHours{});
  MailingPage page;
  page.frame = frame_of(http, std::string{t("My notices by mail")}, "/account/notices", "");
  page.email = http.person().email;
  page.mailing = choice.mailing;
  page.daily_at = choice.daily_at.text();
  page.when = kept ? MailedWhen::my_hours : MailedWhen::any_time;
  page.every_day = options_of<Weekday>();
  page.days = chosen(hours.days);
  page.from = hours.from.text();
  page.to = hours.to.text();
  return page;
}

// What was not sent stays as it was.
void take_typed(const Request& http, MailingPage& page) {
  const auto take = [&](std::string_view name, std::string& into) {
    if (auto typed = http.typed(name); !typed.empty()) into = std::move(typed);
  };
  if (const auto mailing = named<Mailing>(http.typed("mailing"))) page.mailing = *mailing;
  if (const auto when = named<MailedWhen>(http.typed("when"))) page.when = *when;
  take("daily_at", page.daily_at);
  take("from", page.from);
  take("to", page.to);
  if (!http.typed("when").empty()) page.days = chosen_among(page.every_day, typed_list(http, "days"));
}

void find_mistakes_of_hours(MailingPage& page) {
  const auto wrong = [&](std::string_view field, std::string_view sentence) {
    page.mistakes.push_back({std::string{field}, std::string{sentence}});
  };
  if (page.days.empty() || !all_offered(page.every_day, page.days)) wrong("days", t("Choose at least one day."));
  const auto from = TimeOfDay::from(page.from);
  const auto to = TimeOfDay::from(page.to);
  if (!from) wrong("from", t("A time of day, as 7:30."));
  if (!to) wrong("to", t("A time of day, as 7:30."));
  if (from && to && from->minutes() >= to->minutes()) wrong("to", t("Your hours end after they begin."));
}

void find_mistakes(const Request& http, MailingPage& page) {
  if (!named<Mailing>(http.typed("mailing")))
    page.mistakes.push_back({"mailing", std::string{t("Choose one of the three.")}});
  if (!TimeOfDay::from(page.daily_at)) page.mistakes.push_back({"daily_at", std::string{t("A time of day, as 7:30.")}});
  if (page.when == MailedWhen::my_hours) find_mistakes_of_hours(page);
}

std::optional<WorkingHours> hours_in(const MailingPage& page) {
  if (page.when == MailedWhen::any_time) return std::nullopt;
  return WorkingHours{words_in<Weekday>(page.days), TimeOfDay::from(page.from).value(),
                      TimeOfDay::from(page.to).value()};
}

}  // namespace

void write_json(JsonWriter& out, const MailingPage& page) {
  out.begin_object().field("mailing", page.mailing).field("daily_at", page.daily_at).field("when", page.when);
  out.list("days", words_in<Weekday>(page.days));
  out.field("from", page.from).field("to", page.to).end_object();
}

Response edit_mailing(Request& http) { return page(mailing_page(http)); }

Response update_mailing(Request& http) {
  auto shown = mailing_page(http);
  take_typed(http, shown);
  find_mistakes(http, shown);
  if (!shown.mistakes.empty()) return page(std::move(shown), Status::unprocessable);
  notices::choose_mailing(http.tx(), http.person(), {shown.mailing, TimeOfDay::from(shown.daily_at).value()});
  notices::choose_hours(http.tx(), http.person(), hours_in(shown));
  return see_other("/account/notices", t("Your choice is kept."));
}

}  // namespace relais::account
