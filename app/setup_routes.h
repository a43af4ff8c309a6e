// The part of the map where an organisation is set up: mailboxes, texts, types, teams and people.
#pragma once

#include <span>

#include "dispatch/route.h"

namespace relais {

std::span<const Route> setup_routes();

}  // namespace relais
