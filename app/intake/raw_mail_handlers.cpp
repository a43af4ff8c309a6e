#include "intake/raw_mail_handlers.h"

#include "conversations/message.h"
#include "intake/mail_face.h"
#include "lib/mail/message.h"
#include "mailboxes/raw_mail.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr Sql select_raw_mail = R"sql(
  SELECT raw_mail_id FROM messages WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND raw_mail_id IS NOT NULL
)sql";

struct Found {
  requests::Request request;
  mailboxes::RawMail mail;
};

Found mail_in_path(const Request& http) {
  auto request = requests::visible_request(http.db(), http.person(), http.in_path("number"));
  const auto message = http.id_in_path<conversations::Message>("mail");
  const auto id =
      http.db().first<Id<mailboxes::RawMail>>(select_raw_mail, message, request.ref().kind, request.ref().id);
  if (!id) throw NotFound();
  return {std::move(request), mailboxes::raw_mail(http.db(), http.services().blobs, *id).value()};
}

}  // namespace

Response show_raw_mail(Request& http) {
  const auto found = mail_in_path(http);
  return download(found.mail.bytes, "message/rfc822", found.request.number + ".eml");
}

Response show_mail_html(Request& http) {
  const auto message = mail::parse(mail_in_path(http).mail.bytes);
  const auto pictures = http.in_query("images") == "shown" ? PicturesOfStrangers::shown : PicturesOfStrangers::hidden;
  return page_of_strangers(mail_face(message, pictures, http.http().path + "?images=shown"), pictures);
}

}  // namespace relais::intake
