#include "intake/held_mail_handlers.h"

#include "conversations/hold.h"
#include "conversations/mail_on_record.h"
#include "intake/mailed_record.h"
#include "intake/partner.h"
#include "lib/text/translation.h"
#include "requests/notification.h"

namespace relais::intake {
namespace {

constexpr Sql update_to_sort = R"sql(
  UPDATE mail_outcomes SET outcome = 'to_sort', reason = 'turned_away', request_id = NULL, why = $2, handled_at = $3
   WHERE raw_mail_id = $1
)sql";

constexpr Sql update_to_joined = R"sql(
  UPDATE mail_outcomes SET outcome = 'joined', handled_at = $2 WHERE raw_mail_id = $1
)sql";

Id<conversations::Message> message_in_path(const Request& http) {
  return http.id_in_path<conversations::Message>("mail");
}

std::string_view somebody_was_faster() { return t("Somebody else has decided about this mail in the meantime."); }

std::string_view tell_who_is_concerned(Request& http, const MailedRecord& record, const conversations::LetIn& let_in) {
  const auto message = message_in_path(http);
  if (let_in.exchange) {
    tell_of_partner(http.tx(), {record.ref, {}, {}, {}, let_in.exchange}, message, http.settings(), http.person());
    return t("The mail is part of the exchange, and so is its sender from now on.");
  }
  if (let_in.kind == conversations::EntryKind::work_note) return t("The note is part of the request.");
  requests::outsider_wrote(http.tx(), record.request->id, message, http.settings(), http.person());
  return t("The mail is part of the request, and so is its sender from now on.");
}

}  // namespace

Response destroy_hold(Request& http) {
  const auto record = mailed_record(http, Right::accept_mail);
  const auto message = message_in_path(http);
  const auto let_in = conversations::let_in_held(http.tx(), record.ref, message, http.person());
  if (!let_in) return see_other(record.address, somebody_was_faster());
  if (const auto found = conversations::mail_on(http.tx(), record.ref, message))
    http.tx().run(update_to_joined, found->mail, http.tx().now());
  return see_other(record.address, tell_who_is_concerned(http, record, *let_in));
}

Response create_turning_away(Request& http) {
  const auto record = mailed_record(http, Right::accept_mail);
  const auto mail = conversations::turn_away_held(http.tx(), record.ref, message_in_path(http), http.person());
  if (!mail) return see_other(record.address, somebody_was_faster());
  const auto why = t("{name} turned it away from {number}.", {{"name", http.person().name}, {"number", record.name}});
  http.tx().run(update_to_sort, *mail, why, http.tx().now());
  return see_other(record.address, t("The mail is no longer here: it waits among those to be sorted."));
}

}  // namespace relais::intake
