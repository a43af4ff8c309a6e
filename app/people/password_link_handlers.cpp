#include "dispatch/cookies.h"
#include "people/new_password_page.h"
#include "people/password.h"
#include "people/password_handlers.h"
#include "people/password_rules.h"
#include "people/password_setting.h"
#include "people/session.h"

namespace relais::people {
namespace {

NewPasswordPage page_for(const Request& http, const std::optional<Person>& person) {
  NewPasswordPage page;
  page.organisation = http.settings().organisation;
  page.has_ended = !person;
  if (!person) return page;
  page.name = person->name;
  page.email = person->email;
  page.action = fmt::format("/password-links/{}", http.in_path("link"));
  return page;
}

Response answer(NewPasswordPage content, Status status) {
  return page(std::move(content), status).with("Cache-Control", "no-store").with("Referrer-Policy", "no-referrer");
}

Response ended(const Request& http) { return answer(page_for(http, std::nullopt), Status::not_found); }

}  // namespace

Response show_password_link(Request& http) {
  const auto person = person_with_password_link(http.db(), http.in_path("link"));
  return person ? answer(page_for(http, person), Status::ok) : ended(http);
}

Response use_password_link(Request& http) {
  auto& database = http.services().database;
  const auto link = http.in_path("link");
  // Before the slow part, so that nobody can make us hash for nothing.
  const auto person = database.read([&](Reads& db) { return person_with_password_link(db, link); });
  if (!person) return ended(http);
  const auto typed = http.typed("password");
  if (const auto mistake = mistake_in_password(typed)) {
    auto content = page_for(http, person);
    content.mistakes = {{"password", *mistake}};
    return answer(std::move(content), Status::unprocessable);
  }
  const auto hash = hash_of_password(typed);
  const auto session = database.write([&](Transaction& tx) -> std::optional<Token> {
    if (!use_password_link(tx, link, hash)) return std::nullopt;
    return start_session(tx, person->id, http.http().header("User-Agent"));
  });
  if (!session) return ended(http);
  return see_other("/", t("Your password is kept, and you are signed in."))
      .with("Set-Cookie", session_cookie(http.settings(), session->text));
}

}  // namespace relais::people
