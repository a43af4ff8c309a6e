// Somebody must be able to come in first: made from RELAIS_ADMIN_EMAIL and RELAIS_ADMIN_PASSWORD, or asked for on a
// terminal, when nobody works here yet.
#pragma once

#include "lib/database/database.h"

namespace relais::command {

void make_first_administrator(Database& database);

}  // namespace relais::command
