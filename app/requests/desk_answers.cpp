#include "requests/desk_answers.h"

#include "requests/desk.h"
#include "requests/list_place.h"
#include "requests/pages.h"
#include "requests/rights.h"
#include "requests/visibility.h"

namespace relais::requests {

Request request_to_change(const relais::Request& http, Right right) {
  auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  require(http.person(), right, request);
  return request;
}

namespace {

Response acted(relais::Request& http, const Request& request, std::string_view done, TakeBack take_back) {
  // It may have gone to somebody who alone sees it now.
  const auto fresh = request_seen_by(http.db(), http.person(), request.number);
  if (!fresh) return see_other("/requests", done);
  if (http.wants_json()) return page(request_page(http, *fresh));
  return see_other(address_here(http, *fresh), done, std::move(take_back));
}

}  // namespace

Response acted(relais::Request& http, const Request& request, std::string_view done) {
  return acted(http, request, done, TakeBack{});
}

Response acted(relais::Request& http, const Request& request, std::string_view done, Undoable what,
               std::int64_t event) {
  return acted(http, request, done, TakeBack{fmt::format("{}/{}", request.address(), name_of(what)), {event, event}});
}

Response taken_back(relais::Request& http, Undoable what) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  // A program that names none means what it did last.
  const auto typed = http.typed("events");
  const auto events = EventSpan::from(typed.empty() ? "1-9223372036854775807" : typed).value_or(EventSpan{});
  const auto why_not = take_back(http.tx(), request, what, events, http.person());
  if (!why_not) return acted(http, request, t("Taken back: everything is as it was before."));
  return sent_back(http, request, "taking-back", {{"state", t("Nothing was taken back: {why}.", {{"why", *why_not}})}},
                   Status::conflict);
}

Response sent_back(relais::Request& http, const Request& request, std::string form, Mistakes mistakes, Status status) {
  auto shown = request_page(http, request);
  shown.typed = typed_form(http, std::move(form), std::move(mistakes));
  if (shown.typed.name == "assignment") let_choose(http.db(), shown);
  return page(std::move(shown), status);
}

Response both_shown(relais::Request& http, const Request& request, std::string form, Conflicts conflicts) {
  auto shown = request_page(http, request);
  shown.typed = typed_form(http, std::move(form), {});
  for (const auto& conflict : conflicts) {
    shown.typed.mistakes.push_back(
        {conflict.field, t("Somebody else has just changed this to “{theirs}”. Save again to keep yours.",
                           {{"theirs", conflict.theirs}})});
  }
  shown.typed.conflicts = std::move(conflicts);
  return page(std::move(shown), Status::conflict);
}

Response gone_on(relais::Request& http, const Request& request, std::string form) {
  const auto said = t("Meanwhile this request is “{state}”: look at it again, nothing was changed.",
                      {{"state", std::string{filter_label(request.state)}}});
  return sent_back(http, request, std::move(form), {{"state", said}}, Status::conflict);
}

std::string say_why() { return std::string{t("Say why, in one sentence.")}; }

}  // namespace relais::requests
