#include "requests/desk_answers.h"

#include "requests/desk.h"
#include "requests/pages.h"
#include "requests/rights.h"
#include "requests/visibility.h"

namespace relais::requests {

Request request_to_change(const relais::Request& http, Right right) {
  auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  require(http.person(), right, request);
  return request;
}

Response acted(relais::Request& http, const Request& request, std::string_view done) {
  // It may have gone to somebody who alone sees it now.
  const auto fresh = request_seen_by(http.db(), http.person(), request.number);
  if (!fresh) return see_other("/requests", done);
  if (http.wants_json()) return page(request_page(http, *fresh));
  return see_other(fresh->address(), done);
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
