#include "requests/new_request_handlers.h"

#include "requests/addition.h"
#include "requests/assignment.h"
#include "requests/new_request_page.h"
#include "requests/pages.h"
#include "requests/standing.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

Response sent_back(const relais::Request& http, TypedNewRequest typed, Mistakes mistakes) {
  return page(new_request_page(http, std::move(typed), std::move(mistakes)), Status::unprocessable);
}

// Whoever may not name the responsible advises those who may.
void name_responsible(const relais::Request& http, const Opened& opened, Id<Person> responsible) {
  const auto request = request_with_id(http.tx(), opened.id);
  if (may(http.person(), Right::assign)) {
    assign(http.tx(), request, {responsible, std::nullopt, ""}, http.person(), http.settings());
  } else {
    advise(http.tx(), request, responsible, http.person());
  }
}

Opened carry_out(const relais::Request& http, Plan plan) {
  plan.request.requester = keep_caller(http.tx(), plan.caller, http.person());
  plan.request.received_at = http.tx().now();
  const auto opened = open_request(http.tx(), plan.request, http.person(), http.settings().time_zone);
  if (plan.responsible) name_responsible(http, opened, *plan.responsible);
  return opened;
}

Response add_to(relais::Request& http, TypedNewRequest typed, const std::string& number) {
  const auto request = visible_request(http.db(), http.person(), number);
  if (!request.is_open() || !add_words(http.tx(), request, typed, http.person(), http.settings())) {
    return sent_back(http, std::move(typed),
                     {{"description", t("Write what is to be added to {number}.", {{"number", number}})}});
  }
  return see_other(request.address(), t("Added to {number}.", {{"number", number}}));
}

}  // namespace

Response new_request(relais::Request& http) { return page(new_request_page(http, typed_new_request(http))); }

Response create_request(relais::Request& http) {
  auto typed = typed_new_request(http);
  if (!http.typed("look").empty()) return page(new_request_page(http, std::move(typed)));
  if (const auto number = http.typed("add_to"); !number.empty()) return add_to(http, std::move(typed), number);

  auto plan = plan_of(http, typed);
  if (!plan.mistakes.empty()) return sent_back(http, std::move(typed), std::move(plan.mistakes));

  const auto opened = carry_out(http, std::move(plan));
  const auto request = visible_request(http.db(), http.person(), opened.number);
  if (http.wants_json()) return page(request_page(http, request), Status::created).with("Location", request.address());
  // The next call may come at once.
  if (!http.typed("stay").empty()) return see_other("/requests/new?recorded=" + request.number);
  return see_other(request.address(), t("Request {number} is recorded.", {{"number", request.number}}));
}

}  // namespace relais::requests
