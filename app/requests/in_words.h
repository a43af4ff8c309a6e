// The story of a request, told to people.
#pragma once

#include <string>

#include "lib/events/event.h"

namespace relais::requests {

// Empty for what the thread shows otherwise (a message) or not at all.
std::string in_words(const Event& event);

}  // namespace relais::requests
