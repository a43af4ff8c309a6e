// Who asks: the bearer token of a program, else the session cookie of a browser.
#pragma once

#include <optional>

#include "lib/database/database.h"
#include "lib/web/request.h"
#include "people/person.h"
#include "settings/settings.h"

namespace relais {

bool has_bearer(const web::Request& http);
std::optional<Person> whoever_asks(Reads& db, const web::Request& http, const Settings& settings);

}  // namespace relais
