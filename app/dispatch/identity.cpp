#include "dispatch/identity.h"

#include "dispatch/cookies.h"
#include "people/session.h"

namespace relais {
namespace {

constexpr std::string_view bearer = "Bearer ";

}  // namespace

bool has_bearer(const web::Request& http) { return http.header("Authorization").starts_with(bearer); }

std::string shown_by(const web::Request& http, const Settings& settings) {
  return std::string{has_bearer(http) ? http.header("Authorization") : http.cookie(session_cookie_name(settings))};
}

std::optional<Person> whoever_shows(Reads& db, std::string_view shown) {
  if (shown.starts_with(bearer)) return people::person_with_access_token(db, shown.substr(bearer.size()));
  return people::person_in_session(db, shown);
}

std::optional<Person> whoever_asks(Reads& db, const web::Request& http, const Settings& settings) {
  return whoever_shows(db, shown_by(http, settings));
}

}  // namespace relais
