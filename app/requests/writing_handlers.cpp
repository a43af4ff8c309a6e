#include "requests/writing_handlers.h"

#include "lib/time/clock.h"
#include "requests/commenting.h"
#include "requests/pages.h"
#include "requests/rights.h"
#include "requests/standing.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

std::string_view nothing_written() { return t("Write something first, of at most 100,000 characters."); }

Response sent_back(relais::Request& http, const Request& request, Writing open, const std::string& typed,
                   std::string_view mistake) {
  Composer composer;
  composer.open = open;
  (open == Writing::comment ? composer.comment_text : composer.note_text) = typed;
  composer.mistakes.push_back({"text", std::string{mistake}});
  return page(request_page(http, request, std::move(composer)), Status::unprocessable);
}

Response written(relais::Request& http, const Request& request, std::string_view done) {
  const auto fresh = visible_request(http.db(), http.person(), request.number);
  if (http.wants_json()) return page(request_page(http, fresh), Status::created).with("Location", fresh.address());
  return see_other(fresh.address(), done);
}

}  // namespace

Response create_comment(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  require(http.person(), Right::comment, request);
  const auto typed = http.typed("text");
  const auto words = conversations::Words::from(typed);
  if (!words) return sent_back(http, request, Writing::comment, typed, nothing_written());
  const auto leaves_at = now() + std::chrono::seconds{http.settings().seconds_to_take_back};
  switch (comment(http.tx(), request, http.person(), {*words, {}, leaves_at}, http.settings())) {
    case Commented::sent: return written(http, request, t("Your answer is on its way."));
    case Commented::kept:
      return written(http, request, t("Kept. Nobody has a mail address here, so nothing was sent."));
    case Commented::not_possible: break;
  }
  return sent_back(http, request, Writing::comment, typed,
                   t("No mailbox is set up yet, so nothing can be sent. An administrator adds one."));
}

Response create_work_note(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto typed = http.typed("text");
  const auto words = conversations::Words::from(typed);
  if (!words) return sent_back(http, request, Writing::work_note, typed, nothing_written());

  begin_work(http.tx(), request, http.person());
  conversations::write_note(http.tx(), request.ref(), http.person(), *words);
  return written(http, request, t("Your note is kept, among ourselves."));
}

Response show_attachment(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto attachment = conversations::attachment_on(http.db(), request.ref(),
                                                       http.id_in_path<conversations::Message>("attachment").value);
  if (!attachment) throw NotFound();
  return file_of_strangers(http.services().blobs.path_of(attachment->blob), attachment->type, attachment->name);
}

}  // namespace relais::requests
