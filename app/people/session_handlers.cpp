#include "people/session_handlers.h"

#include "dispatch/cookies.h"
#include "lib/text/email_address.h"
#include "lib/time/clock.h"
#include "lib/web/network_address.h"
#include "people/password.h"
#include "people/people.h"
#include "people/session.h"
#include "people/sign_in_attempts.h"
#include "people/sign_in_page.h"

namespace relais::people {
namespace {

constexpr Sql select_password = R"sql(
  SELECT password_hash FROM people_at_work WHERE id = $1
)sql";

SignInAttempts& attempts() {
  static SignInAttempts all;
  return all;
}

// A path of this site; anything else would let a link send people elsewhere after they signed in.
std::string own_path(const std::string& next) {
  // Browsers leave control characters out, so that "/<tab>/elsewhere" would be another site.
  const auto leads_away = [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  const bool is_path =
      next.starts_with('/') && !next.starts_with("//") && std::none_of(next.begin(), next.end(), leads_away);
  return is_path ? next : "/";
}

// Whoever has one address of v6 has a network of them.
std::string place_of(const Request& request) {
  const auto& text = request.http().remote_address;
  const auto address = web::NetworkAddress::from(text);
  return address ? address->subscriber() : text;
}

SignInPage sign_in_page(const Request& request, std::string email, Mistakes mistakes) {
  const auto typed = request.typed("next");
  return {request.settings().organisation, std::move(email), typed.empty() ? request.in_query("next") : typed,
          std::move(mistakes)};
}

std::optional<Person> whose_password(const Request& request, const EmailAddress& email, const std::string& password) {
  std::optional<Person> person;
  std::optional<std::string> hash;
  request.services().database.read([&](Reads& db) {
    person = person_with_email(db, email);
    if (person) hash = db.value<std::optional<std::string>>(select_password, person->id);
  });
  if (!hash) {
    pretend_to_check(password);
    return std::nullopt;
  }
  return password_fits(password, *hash) ? person : std::nullopt;
}

Response refused(const Request& request, const std::string& email, const std::string& place) {
  const int left = attempts().failed(email, place, now());
  const auto sentence =
      tn("The address and the password do not go together. {count} more try before a pause of 5 minutes.",
         "The address and the password do not go together. {count} more tries before a pause of 5 minutes.", left);
  return page(sign_in_page(request, email, {{"password", sentence}}), Status::unprocessable);
}

}  // namespace

Response new_session(Request& request) {
  if (request.person_or_nobody()) return see_other(own_path(request.in_query("next")));
  return page(sign_in_page(request, "", {}));
}

Response create_session(Request& request) {
  const auto typed = request.typed("email");
  const auto email = EmailAddress::from(typed);
  if (!email)
    return page(sign_in_page(request, typed, {{"email", std::string{t("This is not a mail address.")}}}),
                Status::unprocessable);
  const auto place = place_of(request);
  if (const auto wait = attempts().must_wait(email->key(), place, now()); wait.count() > 0) throw TooMany(wait);

  const auto person = whose_password(request, *email, request.typed("password"));
  if (!person) return refused(request, email->key(), place);

  attempts().succeeded(email->key(), place);
  const auto token = request.services().database.write(
      [&](Transaction& tx) { return start_session(tx, person->id, request.http().header("User-Agent")); });
  return see_other(own_path(request.typed("next"))).with("Set-Cookie", session_cookie(request.settings(), token.text));
}

Response destroy_session(Request& request) {
  end_session(request.tx(), request.http().cookie(session_cookie_name(request.settings())));
  return see_other("/session/new").with("Set-Cookie", no_session_cookie(request.settings()));
}

}  // namespace relais::people
