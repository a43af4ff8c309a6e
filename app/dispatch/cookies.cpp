#include "dispatch/cookies.h"

#include "lib/web/escapes.h"
#include "lib/web/headers.h"
#include "people/session.h"

namespace relais {
namespace {

constexpr std::string_view session_name = "relais_session";
constexpr std::string_view done_name = "relais_done";

web::Transport transport_of(const Settings& settings) {
  return settings.is_https() ? web::Transport::https : web::Transport::plain;
}

}  // namespace

std::string session_cookie_name(const Settings& settings) {
  return web::cookie_name(session_name, transport_of(settings));
}

std::string session_cookie(const Settings& settings, const std::string& token) {
  return web::set_cookie(session_name, token, transport_of(settings), people::session_lasts);
}

std::string no_session_cookie(const Settings& settings) {
  return web::forget_cookie(session_name, transport_of(settings));
}

// What it says is offered as a button, so that no other host may set it either.
std::string done_cookie_name(const Settings& settings) { return web::cookie_name(done_name, transport_of(settings)); }

std::string done_cookie(const Settings& settings, const Done& done) {
  return web::set_cookie(done_name, web::escaped(done.text()), transport_of(settings), std::chrono::minutes{1});
}

std::string no_done_cookie(const Settings& settings) { return web::forget_cookie(done_name, transport_of(settings)); }

}  // namespace relais
