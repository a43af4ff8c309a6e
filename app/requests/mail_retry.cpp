#include "requests/mail_retry.h"

#include "conversations/retry.h"
#include "lib/text/translation.h"

namespace relais::requests {
namespace {

Retried not_sent(Status status, std::string why) { return {std::nullopt, status, std::move(why), {}}; }

}  // namespace

Retried retry_mail(relais::Request& http, const RecordRef& record) {
  const auto copy =
      conversations::undelivered_on(http.tx(), record, http.id_in_path<conversations::Message>("delivery").value);
  if (!copy)
    return not_sent(Status::conflict, std::string{t("It has arrived meanwhile, or was sent again by somebody else.")});
  const auto typed = http.typed("email");
  auto email = EmailAddress::from(typed);
  if (!email)
    return not_sent(Status::unprocessable,
                    t("“{text}” is no mail address: nothing was sent again.", {{"text", typed}}));
  conversations::send_again(http.tx(), record, *copy, *email, http.person());
  return {std::move(email), Status::ok, {}, copy->email};
}

}  // namespace relais::requests
