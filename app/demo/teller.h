// Tells a demonstration: each step of each story at its moment, in the order in which they would have happened, by the
// program's own ways, so that numbers, notices, history and states are true.
#pragma once

#include <string_view>
#include <vector>

#include "demo/office.h"
#include "demo/scene.h"

namespace relais::demo {

// The stories of a sector: those that are told once, and the patterns as often as they say.
std::vector<Scene> scenes_of(Organisation& organisation, Timestamp present);

// What came of each of them.
std::vector<Scene> tell(Office& office, std::vector<Scene> scenes, Timestamp present);

// The organisation comes into being half a year ago, and everything happens to it; the answers are its stories.
std::vector<Scene> tell_all(const Services& services, Organisation& organisation, const std::string& password);

}  // namespace relais::demo
