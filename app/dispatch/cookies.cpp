#include "dispatch/cookies.h"

#include "lib/web/escapes.h"
#include "lib/web/headers.h"
#include "people/session.h"

namespace relais {
namespace {

constexpr std::string_view session_name = "relais_session";

web::Transport transport_of(const Settings& settings) {
  return settings.is_https() ? web::Transport::https : web::Transport::plain;
}

std::string secured(std::string cookie, const Settings& settings) {
  return settings.is_https() ? cookie + "; Secure" : cookie;
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

// Without the prefix: its name is the same everywhere, and it proves nothing.
std::string done_cookie(const Settings& settings, std::string_view message) {
  return secured(
      web::set_cookie(done_cookie_name, web::escaped(message), web::Transport::plain, std::chrono::minutes{1}),
      settings);
}

std::string no_done_cookie(const Settings& settings) {
  return secured(web::forget_cookie(done_cookie_name, web::Transport::plain), settings);
}

}  // namespace relais
