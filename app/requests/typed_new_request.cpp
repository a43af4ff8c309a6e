#include "requests/typed_new_request.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "lib/time/typed_moment.h"
#include "people/right.h"
#include "requests/answerers.h"
#include "requests/lengths.h"
#include "requests/request_type.h"
#include "requests/sent.h"
#include "requests/urgency.h"

namespace relais::requests {
namespace {

void check_texts(const TypedNewRequest& typed, Mistakes& mistakes) {
  if (typed.title.empty()) mistakes.push_back({"title", std::string{t("Say in a few words what is asked.")}});
  check_length(mistakes, "title", typed.title, longest_title);
  check_length(mistakes, "description", typed.description, longest_description);
  check_length(mistakes, "location", typed.location, longest_location);
  check_length(mistakes, "urgency_by", typed.urgency_by, longest_words);
  check_length(mistakes, "urgency_why", typed.urgency_why, longest_words);
}

Channel channel_of(const relais::Request& http, const TypedNewRequest& typed, Mistakes& mistakes) {
  const auto known = named<Channel>(typed.channel);
  if (!typed.channel.empty() && !known)
    mistakes.push_back({"channel", t("Nobody knows the channel “{channel}”.", {{"channel", typed.channel}})});
  return known.value_or(http.wants_json() ? Channel::api : Channel::call);
}

std::optional<Urgency> urgency_of(const TypedNewRequest& typed, Mistakes& mistakes) {
  if (typed.urgency.empty()) return std::nullopt;
  const auto level = named<UrgencyLevel>(typed.urgency);
  if (!level) {
    mistakes.push_back({"urgency", std::string{t("How urgent is it?")}});
    return std::nullopt;
  }
  if (presses(*level) && typed.urgency_by.empty())
    mistakes.push_back({"urgency_by", std::string{t("Who says that it is urgent?")}});
  return Urgency{*level, typed.urgency_by, typed.urgency_why};
}

std::optional<Timestamp> due_of(const TypedNewRequest& typed, Mistakes& mistakes) {
  if (typed.due.empty()) return std::nullopt;
  const auto due = typed_moment(typed.due, now());
  if (!due)
    mistakes.push_back(
        {"due", t("“{text}” is no date that we can read: try +3j, friday or 24/11.", {{"text", typed.due}})});
  return due;
}

std::optional<TypeName> type_of(const relais::Request& http, const TypedNewRequest& typed, Mistakes& mistakes) {
  if (typed.type.empty()) return std::nullopt;
  const auto id = id_in<RequestType>(typed.type);
  const auto types = types_on_offer(http.db(), http.person());
  const auto found = std::ranges::find_if(types, [&](const auto& type) { return id == type.id; });
  if (found != types.end()) return *found;
  mistakes.push_back({"type", std::string{t("This type is not offered any more. Choose another.")}});
  return std::nullopt;
}

std::optional<Id<Person>> responsible_of(const relais::Request& http, const TypedNewRequest& typed,
                                         const std::optional<Id<RequestType>>& type, Mistakes& mistakes) {
  if (typed.responsible.empty()) return std::nullopt;
  const auto id = id_in<Person>(typed.responsible);
  if (id && can_answer(http.db(), *id, type)) return id;
  mistakes.push_back({"responsible", std::string{t("This colleague cannot answer for this request. Choose another.")}});
  return std::nullopt;
}

}  // namespace

TypedNewRequest typed_new_request(const relais::Request& http) {
  TypedNewRequest typed;
  typed.title = on_one_line(sent(http, "title"));
  typed.description = std::string{trimmed(sent(http, "description"))};
  typed.location = on_one_line(sent(http, "location"));
  typed.channel = sent(http, "channel");
  typed.type = sent(http, "type");
  typed.urgency = sent(http, "urgency");
  typed.urgency_by = on_one_line(sent(http, "urgency_by"));
  typed.urgency_why = on_one_line(sent(http, "urgency_why"));
  typed.due = std::string{trimmed(sent(http, "due"))};
  typed.responsible = sent(http, "responsible");
  typed.caller = typed_caller(http);
  return typed;
}

Plan plan_of(const relais::Request& http, const TypedNewRequest& typed) {
  Plan plan;
  check_texts(typed, plan.mistakes);
  plan.request.title = typed.title;
  plan.request.description = typed.description;
  plan.request.location = typed.location;
  plan.request.channel = channel_of(http, typed, plan.mistakes);
  if (const auto type = type_of(http, typed, plan.mistakes)) plan.request.type = type->id;
  if (may(http.person(), Right::set_urgency)) plan.request.urgency = urgency_of(typed, plan.mistakes);
  if (may(http.person(), Right::set_due_date)) plan.request.due_at = due_of(typed, plan.mistakes);
  plan.responsible = responsible_of(http, typed, plan.request.type, plan.mistakes);
  plan.caller = caller_of(http.db(), typed.caller, http.settings().region, plan.mistakes);
  return plan;
}

}  // namespace relais::requests
