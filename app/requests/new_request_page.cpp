#include "requests/new_request_page.h"

#include "layout/frame_of.h"
#include "people/right.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

std::vector<Choice> channels_for(const std::string& chosen) {
  const auto name = chosen.empty() ? std::string{name_of(Channel::call)} : chosen;
  std::vector<Choice> choices;
  const auto add = [&](Channel channel, std::string_view label) {
    choices.push_back({std::string{name_of(channel)}, std::string{label}, name == name_of(channel)});
  };
  add(Channel::call, t("By telephone"));
  add(Channel::meeting, t("At a meeting"));
  add(Channel::letter, t("By letter"));
  add(Channel::mail, t("By mail"));
  add(Channel::web, t("On the site"));
  return choices;
}

std::vector<Choice> urgencies_for(const std::string& chosen) {
  std::vector<Choice> choices;
  for (const auto level : all_of<UrgencyLevel>())
    choices.push_back({std::string{name_of(level)}, std::string{filter_label(level)}, chosen == name_of(level)});
  return choices;
}

std::vector<Choice> types_for(const relais::Request& http, const std::string& chosen) {
  std::vector<Choice> choices;
  for (const auto& type : types_on_offer(http.db(), http.person())) {
    const auto value = std::to_string(type.id.value);
    choices.push_back({value, type.name, value == chosen});
  }
  return choices;
}

std::vector<Choice> people_for(Reads& db, const std::string& chosen) {
  std::vector<Choice> choices;
  for (const auto& person : people_who_answer(db)) {
    const auto value = std::to_string(person.id.value);
    const auto load = person.open == 0 ? std::string{t("no open request")}
                                       : tn("{count} open request", "{count} open requests", person.open);
    choices.push_back({value, fmt::format("{} · {}", person.name, load), value == chosen});
  }
  return choices;
}

}  // namespace

bool NewRequestPage::makes_person() const { return typed.caller.is_somebody_new() && candidates.is_somebody_new; }

NewRequestPage new_request_page(const relais::Request& http, TypedNewRequest typed, Mistakes mistakes) {
  const auto& region = http.settings().region;
  NewRequestPage page;
  page.frame = frame_of(http, std::string{t("New request")}, "/requests", "");
  page.channels = channels_for(typed.channel);
  page.types = types_for(http, typed.type);
  page.urgencies = urgencies_for(typed.urgency);
  page.people = people_for(http.db(), typed.responsible);
  page.candidates = contact_candidates(http.db(), http.person(), typed.caller, region);
  page.companies = party_candidates(http.db(), typed.caller, region);
  page.due = moment_answer(typed.due);
  page.recorded = request_seen_by(http.db(), http.person(), http.in_query("recorded"));
  page.may_set_urgency = may(http.person(), Right::set_urgency);
  page.may_set_due = may(http.person(), Right::set_due_date);
  page.may_assign = may(http.person(), Right::assign);
  page.typed = std::move(typed);
  page.mistakes = std::move(mistakes);
  return page;
}

}  // namespace relais::requests
