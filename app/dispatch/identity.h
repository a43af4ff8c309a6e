// Who asks: the bearer token of a program, else the session cookie of a browser.
#pragma once

#include <optional>

#include "lib/database/database.h"
#include "lib/web/request.h"
#include "people/person.h"
#include "settings/settings.h"

namespace relais {

bool has_bearer(const web::Request& http);
// What was shown to come in: a program's Authorization, or the token of a browser's session.
std::string shown_by(const web::Request& http, const Settings& settings);
std::optional<Person> whoever_shows(Reads& db, std::string_view shown);
std::optional<Person> whoever_asks(Reads& db, const web::Request& http, const Settings& settings);

}  // namespace relais
