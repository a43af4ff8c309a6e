#include "intake/requester_handlers.h"

#include "intake/requester.h"
#include "intake/requester_change.h"
#include "lib/text/translation.h"
#include "parties/closed_card.h"
#include "requests/list_place.h"
#include "requests/pages.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

Response sent_back(const Request& http, const requests::Request& request, requests::TypedRequester typed) {
  auto shown = requests::request_page(http, request);
  shown.typed_requester = std::move(typed);
  return page(std::move(shown), Status::unprocessable);
}

}  // namespace

Response create_requester(Request& http) {
  const auto request = requests::visible_request(http.db(), http.person(), http.in_path("number"));
  auto typed = requests::typed_requester(http);
  if (!typed.mistakes.empty()) return sent_back(http, request, std::move(typed));
  const auto email = EmailAddress::from(typed.email);
  const auto card = card_for(http.tx(), {typed.name, email, typed.phone, ""});
  if (!card) {
    typed.mistakes.push_back({"requester_email", parties::nothing_new_at(http.db(), *email)});
    return sent_back(http, request, std::move(typed));
  }
  change_requester(http.tx(), request, *card, http.person(), http.settings());
  return see_other(requests::address_here(http, request), t("{name} is the one who asks.", {{"name", typed.name}}));
}

Response create_requester_exchange(Request& http) {
  const auto request = requests::visible_request(http.db(), http.person(), http.in_path("number"));
  const auto passer = request.passed_on_by ? EmailAddress::from(request.passed_on_by->email) : std::nullopt;
  if (const auto why = passer ? parties::nothing_new_at(http.db(), *passer) : ""; !why.empty())
    return see_other(requests::address_here(http, request), why);
  if (!exchange_requester(http.tx(), request, http.person(), http.settings())) {
    return see_other(requests::address_here(http, request),
                     t("Nobody passed this request on, so there is nobody to exchange."));
  }
  return see_other(requests::address_here(http, request),
                   t("Exchanged: {name} is the one who asks.", {{"name", request.passed_on_by->name}}));
}

}  // namespace relais::intake
