#include "requests/standing_handlers.h"

#include "lib/time/clock.h"
#include "lib/time/typed_moment.h"
#include "requests/beginning.h"
#include "requests/cancellation.h"
#include "requests/desk_answers.h"
#include "requests/qualification.h"
#include "requests/refusal.h"
#include "requests/resolution.h"
#include "requests/standing.h"
#include "requests/waiting.h"

namespace relais::requests {
namespace {

// What was typed about a wait, and what is wrong with it.
struct TypedWait {
  Wait wait;
  Mistakes mistakes;
};

TypedWait read_wait(const relais::Request& http) {
  TypedWait typed;
  if (const auto what = named<WaitsFor>(http.typed("for"))) {
    typed.wait.for_what = *what;
  } else {
    typed.mistakes.push_back({"for", std::string{t("Whom or what does it wait for?")}});
  }
  const auto until = http.typed("until");
  typed.wait.until = typed_moment(until, now());
  if (!trimmed(until).empty() && !typed.wait.until) {
    typed.mistakes.push_back(
        {"until", t("“{text}” is no date that we can read: try +3j, friday or 24/11.", {{"text", until}})});
  } else if (typed.wait.until && *typed.wait.until <= now()) {
    typed.mistakes.push_back({"until", std::string{t("That moment is past.")}});
  } else if (typed.wait.for_what == WaitsFor::date && !typed.wait.until) {
    typed.mistakes.push_back({"until", std::string{t("Until when?")}});
  }
  typed.wait.why = shortened(trimmed(http.typed("why")), Reason::longest);
  return typed;
}

// A move that needs its reason.
template <class Do>
Response with_reason(relais::Request& http, Right right, State to, const char* form, std::string_view done, Do&& act) {
  const auto request = request_to_change(http, right);
  if (!can_go(request.state, to)) return gone_on(http, request, form);
  const auto why = Reason::from(http.typed("why"));
  if (!why) return sent_back(http, request, form, {{"why", say_why()}});
  act(request, *why);
  return acted(http, request, done);
}

}  // namespace

Response create_qualification(relais::Request& http) {
  const auto request = request_to_change(http, Right::record_request);
  if (request.state != State::received && request.state != State::returned)
    return gone_on(http, request, "qualification");
  const auto missing = missing_for(http.db(), request, State::qualified);
  const auto why = Reason::from(http.typed("why"));
  if (!missing.empty() && !why) {
    return sent_back(http, request, "qualification",
                     {{"why", t("Still missing: {fields}. Say in one sentence why it goes on all the same.",
                                {{"fields", listed(missing)}})}});
  }
  qualify(http.tx(), request, why, http.person());
  return acted(http, request, t("Handed over to the second line."));
}

Response create_return(relais::Request& http) {
  return with_reason(http, Right::assign, State::returned, "return",
                     t("Sent back to the first line, with your reason."),
                     [&](const Request& request, const Reason& why) {
                       send_back(http.tx(), request, why, http.person(), http.settings());
                     });
}

Response create_beginning(relais::Request& http) {
  const auto request = request_to_change(http, Right::resolve);
  if (request.state != State::assigned) return gone_on(http, request, "beginning");
  const auto missing = missing_to_begin(http.db(), request);
  const auto why = Reason::from(http.typed("why"));
  if (!missing.empty() && !why) {
    return sent_back(http, request, "beginning",
                     {{"why", t("Still missing: {fields}. Say in one sentence why work begins all the same.",
                                {{"fields", listed(missing)}})}});
  }
  begin(http.tx(), request, why ? why->text() : "", http.person());
  return acted(http, request, t("Work has begun."));
}

Response create_wait(relais::Request& http) {
  const auto request = request_to_change(http, Right::resolve);
  if (!can_go(request.state, State::waiting)) return gone_on(http, request, "wait");
  auto typed = read_wait(http);
  if (!typed.mistakes.empty()) return sent_back(http, request, "wait", std::move(typed.mistakes));
  const auto event = let_wait(http.tx(), request, typed.wait, http.person());
  return acted(http, request, t("It waits; an answer or the date brings it back."), Undoable::wait, event);
}

Response destroy_wait(relais::Request& http) {
  if (!http.typed("events").empty()) return taken_back(http, Undoable::wait);
  const auto request = request_to_change(http, Right::resolve);
  if (request.state != State::waiting) return gone_on(http, request, "wait");
  resume(http.tx(), request, http.person());
  if (request_with_id(http.tx(), request.id).state != State::assigned)
    return acted(http, request, t("The wait is over."));
  return acted(http, request,
               t("The wait is over. Before work begins, this is missing: {fields}.",
                 {{"fields", listed(missing_to_begin(http.db(), request))}}));
}

Response create_resolution(relais::Request& http) {
  const auto request = request_to_change(http, Right::resolve);
  if (!can_go(request.state, State::resolved)) return gone_on(http, request, "resolution");
  const auto missing = missing_for(http.db(), request, State::resolved);
  const auto why = Reason::from(http.typed("why"));
  if (!missing.empty() && !why) {
    return sent_back(http, request, "resolution",
                     {{"why", t("Still missing: {fields}. Say in one sentence why it ends all the same.",
                                {{"fields", listed(missing)}})}});
  }
  const auto event = resolve(http.tx(), request, why ? why->text() : "", http.person(), http.settings());
  return acted(http, request, t("Resolved. An answer from the requester opens it again."), Undoable::resolution, event);
}

Response create_refusal(relais::Request& http) {
  return with_reason(
      http, Right::refuse, State::refused, "refusal", t("Refused, with your reason. Nobody outside was written to."),
      [&](const Request& request, const Reason& why) { refuse(http.tx(), request, why, http.person()); });
}

Response create_cancellation(relais::Request& http) {
  return with_reason(
      http, Right::refuse, State::cancelled, "cancellation", t("Cancelled, with your reason."),
      [&](const Request& request, const Reason& why) { cancel(http.tx(), request, why.text(), http.person()); });
}

Response create_reopening(relais::Request& http) {
  if (!http.typed("events").empty()) return taken_back(http, Undoable::resolution);
  const auto request = request_to_change(http, Right::resolve);
  if (request.is_open() || !can_go(request.state, State::qualified)) return gone_on(http, request, "reopening");
  reopen(http.tx(), request, std::string{trimmed(http.typed("why"))}, http.person());
  return acted(http, request, t("Open again."));
}

}  // namespace relais::requests
