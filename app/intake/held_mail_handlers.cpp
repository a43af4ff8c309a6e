#include "intake/held_mail_handlers.h"

#include "conversations/hold.h"
#include "conversations/mail_on_record.h"
#include "lib/text/translation.h"
#include "requests/list_place.h"
#include "requests/notification.h"
#include "requests/rights.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr Sql update_to_sort = R"sql(
  UPDATE mail_outcomes SET outcome = 'to_sort', reason = 'turned_away', request_id = NULL, why = $2, handled_at = $3
   WHERE raw_mail_id = $1
)sql";

constexpr Sql update_to_joined = R"sql(
  UPDATE mail_outcomes SET outcome = 'joined', handled_at = $2 WHERE raw_mail_id = $1
)sql";

requests::Request request_in_path(Request& http) {
  auto request = requests::visible_request(http.db(), http.person(), http.in_path("number"));
  requests::require(http.person(), Right::accept_mail, request);
  return request;
}

}  // namespace

Response destroy_hold(Request& http) {
  const auto request = request_in_path(http);
  const auto message = http.id_in_path<conversations::Message>("mail");
  const auto kind = conversations::let_in_held(http.tx(), request.ref(), message, http.person());
  if (!kind) {
    return see_other(requests::address_here(http, request),
                     t("Somebody else has decided about this mail in the meantime."));
  }
  if (const auto found = conversations::mail_on(http.tx(), request.ref(), message)) {
    http.tx().run(update_to_joined, found->mail, http.tx().now());
  }
  if (*kind == conversations::EntryKind::work_note)
    return see_other(requests::address_here(http, request), t("The note is part of the request."));
  requests::outsider_wrote(http.tx(), request.id, message, http.settings(), http.person());
  return see_other(requests::address_here(http, request),
                   t("The mail is part of the request, and so is its sender from now on."));
}

Response create_turning_away(Request& http) {
  const auto request = request_in_path(http);
  const auto message = http.id_in_path<conversations::Message>("mail");
  const auto mail = conversations::turn_away_held(http.tx(), request.ref(), message, http.person());
  if (!mail)
    return see_other(requests::address_here(http, request),
                     t("Somebody else has decided about this mail in the meantime."));
  const auto why =
      t("{name} turned it away from {number}.", {{"name", http.person().name}, {"number", request.number}});
  http.tx().run(update_to_sort, *mail, why, http.tx().now());
  return see_other(requests::address_here(http, request),
                   t("The mail is no longer here: it waits among those to be sorted."));
}

}  // namespace relais::intake
