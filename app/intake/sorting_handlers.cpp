#include "intake/sorting_handlers.h"

#include "intake/mail_face.h"
#include "intake/sorting_answers.h"
#include "intake/sorting_pages.h"
#include "lib/mail/message.h"

namespace relais::intake {
Response index_mails_to_sort(Request& http) { return page(sorting_list_page(http)); }

Response show_mail_to_sort(Request& http) {
  const auto found = found_in_path(http);
  return page(sorting_mail_page(http, found.incoming, found.placing));
}

Response show_mail_to_sort_raw(Request& http) {
  const auto raw = found_in_path(http).incoming.raw;
  return download(raw.bytes, "message/rfc822", fmt::format("mail-{}.eml", raw.id.value));
}

Response show_mail_to_sort_html(Request& http) {
  const auto message = found_in_path(http).incoming.message;
  const auto pictures = http.in_query("images") == "shown" ? PicturesOfStrangers::shown : PicturesOfStrangers::hidden;
  return page_of_strangers(mail_face(message, pictures, http.http().path + "?images=shown"), pictures);
}

Response show_mail_to_sort_attachment(Request& http) {
  const auto number = static_cast<std::size_t>(http.id_in_path<mail::Attachment>("attachment").value);
  auto message = found_in_path(http).incoming.message;
  if (number < 1 || number > message.attachments.size()) throw NotFound();
  auto& file = message.attachments[number - 1];
  return download(std::move(file.content), "application/octet-stream", file.name);
}

}  // namespace relais::intake
