#include "dispatch/refusal_pages.h"

#include "layout/error_page.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "lib/web/escapes.h"

namespace relais {
namespace {

struct Words {
  std::string_view title;
  std::string_view sentence;
};

Words words_for(Status status) {
  switch (status) {
    case Status::not_found:
      return {t("This page does not exist, or is not for you"), t("Check the address, or go back to the requests.")};
    case Status::unauthorized:
      return {t("You are no longer signed in"),
              t("Sign in again in another tab, then send once more: what you typed is still here.")};
    case Status::forbidden:
      return {t("This is not possible from here"), t("Go back to the page and do it there again.")};
    case Status::too_large:
      return {t("This is too large"), t("Send smaller files, or fewer at once. What you typed is still here.")};
    case Status::wrong_type: return {t("This kind of content is not understood here"), t("Send a form or JSON.")};
    case Status::too_many: return {t("Too many tries"), t("Wait a few minutes, then try again.")};
    case Status::not_acceptable: return {t("This page has no JSON form"), t("Ask for HTML instead.")};
    case Status::method_not_allowed: return {t("This cannot be done at this address"), t("Go back to the requests.")};
    case Status::unavailable:
      return {t("Relais is resting for a moment"),
              t("The database does not answer. Nothing you typed is lost: try again in a few seconds.")};
    case Status::internal_error:
      return {t("Something went wrong on our side"),
              t("Nothing was changed. Try again; if it happens once more, give this reference to your administrator.")};
    default: return {t("This request is not understood"), t("Go back and try again.")};
  }
}

}  // namespace

void write_json(JsonWriter& out, const ErrorPage& page) {
  const std::vector<std::string> messages{fmt::format("{}. {}", page.title, page.sentence)};
  out.begin_object().list("errors", messages, [](JsonWriter& row, const std::string& message) {
    row.begin_object().field("field", std::optional<std::string>{}).field("message", message).end_object();
  });
  out.perhaps("right", if_said(page.right)).perhaps("reference", if_said(page.reference)).end_object();
}

Response refusal_page(const Request& request, Status status, const std::string& reference) {
  const auto words = words_for(status);
  ErrorPage error;
  error.bare = request.person_or_nobody() == nullptr;
  error.frame = frame_of(request, std::string{words.title}, "", "");
  error.status = static_cast<int>(status);
  error.title = words.title;
  error.sentence = words.sentence;
  error.reference = reference;
  return page(std::move(error), status);
}

Response forbidden_page(const Request& request, Right missing) {
  ErrorPage error;
  error.frame = frame_of(request, std::string{t("You may not do this")}, "", "");
  error.status = static_cast<int>(Status::forbidden);
  error.title = t("You may not do this");
  error.sentence = t("It needs the right to {right}. Ask somebody who has it, or your administrator.",
                     {{"right", std::string{filter_label(missing)}}});
  error.right = name_of(missing);
  return page(std::move(error), Status::forbidden);
}

Response not_signed_in(const Request& request) {
  const auto& http = request.http();
  if (request.wants_json()) return refusal_page(request, Status::unauthorized).with("WWW-Authenticate", "Bearer");
  if (http.method != web::Method::get && http.method != web::Method::head)
    return refusal_page(request, Status::unauthorized);
  const auto here = http.query_text.empty() ? http.path : http.path + "?" + http.query_text;
  return see_other("/session/new?next=" + web::escaped(here));
}

}  // namespace relais
