// The two cookies of Relais: who is signed in, and what was just done (carried over a redirect, shown once).
#pragma once

#include <string>

#include "dispatch/done.h"
#include "settings/settings.h"

namespace relais {

// With the __Host- prefix where the site is https: then no other host can set it.
std::string session_cookie_name(const Settings& settings);
std::string session_cookie(const Settings& settings, const std::string& token);
std::string no_session_cookie(const Settings& settings);

std::string done_cookie_name(const Settings& settings);
std::string done_cookie(const Settings& settings, const Done& done);
std::string no_done_cookie(const Settings& settings);

}  // namespace relais
