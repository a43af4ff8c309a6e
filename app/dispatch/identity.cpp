#include "dispatch/identity.h"

#include "dispatch/cookies.h"
#include "people/session.h"

namespace relais {
namespace {

constexpr std::string_view bearer = "Bearer ";

}  // namespace

bool has_bearer(const web::Request& http) { return http.header("Authorization").starts_with(bearer); }

std::optional<Person> whoever_asks(Reads& db, const web::Request& http, const Settings& settings) {
  if (has_bearer(http)) return people::person_with_access_token(db, http.header("Authorization").substr(bearer.size()));
  return people::person_in_session(db, http.cookie(session_cookie_name(settings)));
}

}  // namespace relais
