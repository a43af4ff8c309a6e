// What can be done in a story. Most deeds are forms of the program's own pages; a field that names a colleague, a team,
// a type, a stage or another story stands for its number.
#pragma once

#include <functional>

#include "demo/office.h"
#include "demo/scene.h"

namespace relais::demo {

// The number of the request of another story.
using NumberOf = std::function<std::string(const std::string& key)>;

// Does the step at this moment. Throws BadStory where it cannot be done, or ends otherwise than it tells.
void act(Office& office, Scene& scene, const Step& step, const NumberOf& number_of);

}  // namespace relais::demo
