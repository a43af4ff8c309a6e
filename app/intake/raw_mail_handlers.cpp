#include "intake/raw_mail_handlers.h"

#include "conversations/mail_on_record.h"
#include "intake/mail_face.h"
#include "intake/mailed_record.h"
#include "lib/mail/message.h"
#include "mailboxes/raw_mail.h"

namespace relais::intake {
namespace {

struct Found {
  MailedRecord record;
  mailboxes::RawMail mail;
};

Found mail_in_path(const Request& http) {
  auto record = mailed_record(http);
  const auto message = http.id_in_path<conversations::Message>("mail");
  const auto found = conversations::mail_on(http.db(), record.ref, message);
  if (!found) throw NotFound();
  return {std::move(record), mailboxes::raw_mail(http.db(), http.services().blobs, found->mail).value()};
}

}  // namespace

Response show_raw_mail(Request& http) {
  const auto found = mail_in_path(http);
  return download(found.mail.bytes, "message/rfc822", found.record.name + ".eml");
}

Response show_mail_html(Request& http) {
  const auto message = mail::parse(mail_in_path(http).mail.bytes);
  const auto pictures = http.in_query("images") == "shown" ? PicturesOfStrangers::shown : PicturesOfStrangers::hidden;
  return page_of_strangers(mail_face(message, pictures, http.http().path + "?images=shown"), pictures);
}

}  // namespace relais::intake
