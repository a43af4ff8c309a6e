// The way a request goes, as its page shows it: what is behind it, where it stands, what is still to come.
#pragma once

#include <vector>

#include "requests/request.h"

namespace relais::requests {

struct Step {
  State state = State::received;
  bool done = false;
  bool here = false;
};

// `{% for step in request.state|steps %}`. A request that was refused or cancelled has that one step left.
std::vector<Step> filter_steps(State state);

}  // namespace relais::requests
