#include "requests/delivery_handlers.h"

#include "conversations/taking_back.h"
#include "parties/contact.h"
#include "people/outside_writing.h"
#include "requests/desk_answers.h"
#include "requests/mail_retry.h"
#include "requests/requester.h"
#include "requests/rights.h"

namespace relais::requests {
namespace {

Response not_done(relais::Request& http, const Request& request, const std::string& why, Status status) {
  return sent_back(http, request, "delivery", {{"state", why}}, status);
}

// The card that made the mail go astray is put right, so that the next one arrives.
void correct_card(relais::Request& http, const Request& request, const std::string& wrong, const EmailAddress& right) {
  const auto card = requester_of(http.tx(), request.id);
  if (!card || !request.requester || request.requester->email != wrong) return;
  parties::correct_email(http.tx(), *card, right, http.person());
}

}  // namespace

Response destroy_comment(relais::Request& http) {
  const auto request = request_to_change(http, Right::comment);
  const auto comment = http.id_in_path<conversations::Message>("comment");
  if (!conversations::take_back(http.tx(), request.ref(), comment, http.person())) {
    const std::string too_late{t("Too late: it has left, or is leaving just now.")};
    return not_done(http, request, too_late, Status::conflict);
  }
  return see_other(fmt::format("{}?write=comment&again={}#write", request.address(), comment.value),
                   t("Sending cancelled: nothing has left. Your words are in the answer again."));
}

Response create_retry(relais::Request& http) {
  const auto request = request_to_change(http, Right::comment);
  if (!may_comment(http.db(), http.person(), request))
    return not_done(http, request, std::string{people::team_does_not_write()}, Status::forbidden);
  const auto retried = retry_mail(http, request.ref());
  if (!retried.to) return not_done(http, request, retried.why_not, retried.status);
  if (!http.typed("also_card").empty()) correct_card(http, request, retried.before, *retried.to);
  return acted(http, request, t("On its way to {email}.", {{"email", retried.to->text()}}));
}

}  // namespace relais::requests
