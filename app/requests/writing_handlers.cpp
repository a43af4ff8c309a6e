#include "requests/writing_handlers.h"

#include "lib/time/clock.h"
#include "requests/commenting.h"
#include "requests/pages.h"
#include "requests/rights.h"
#include "requests/visibility.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

Response sent_back(relais::Request& http, const Request& request, const std::string& typed, std::string_view mistake) {
  Composer composer;
  composer.open = Writing::comment;
  composer.comment_text = typed;
  composer.mistakes.push_back({"text", std::string{mistake}});
  return page(request_page(http, request, std::move(composer)), Status::unprocessable);
}

}  // namespace

Response create_comment(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  require(http.person(), Right::comment, request);
  const auto typed = http.typed("text");
  const auto words = conversations::Words::from(typed);
  if (!words) return sent_back(http, request, typed, nothing_written());
  const auto leaves_at = now() + std::chrono::seconds{http.settings().seconds_to_take_back};
  switch (comment(http.tx(), request, http.person(), {*words, {}, leaves_at}, http.settings())) {
    case Commented::sent: return written(http, request, t("Your answer is on its way."));
    case Commented::kept:
      return written(http, request, t("Kept. Nobody has a mail address here, so nothing was sent."));
    case Commented::not_possible: break;
  }
  return sent_back(http, request, typed,
                   t("No mailbox is set up yet, so nothing can be sent. An administrator adds one."));
}

Response show_attachment(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto attachment = conversations::attachment_on(http.db(), request.ref(),
                                                       http.id_in_path<conversations::Message>("attachment").value);
  if (!attachment) throw NotFound();
  return file_of_strangers(http.services().blobs.path_of(attachment->blob), attachment->type, attachment->name);
}

}  // namespace relais::requests
