#include "intake/raw_mail_handlers.h"

#include "conversations/message.h"
#include "mailboxes/raw_mail.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr Sql select_raw_mail = R"sql(
  SELECT raw_mail_id FROM messages WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND raw_mail_id IS NOT NULL
)sql";

}  // namespace

Response show_raw_mail(Request& request) {
  const auto found = requests::visible_request(request.db(), request.person(), request.in_path("number"));
  const auto message = request.id_in_path<conversations::Message>("mail");
  const auto id =
      request.db().first<Id<mailboxes::RawMail>>(select_raw_mail, message, found.ref().kind, found.ref().id);
  if (!id) throw NotFound();
  const auto raw = mailboxes::raw_mail(request.db(), request.services().blobs, *id);
  return download(raw->bytes, "message/rfc822", found.number + ".eml");
}

}  // namespace relais::intake
