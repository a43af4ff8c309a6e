// The part of the map where one writes to partners: from a request, and from a card with what comes back to it.
#pragma once

#include <span>

#include "dispatch/route.h"

namespace relais {

std::span<const Route> exchange_routes();

}  // namespace relais
