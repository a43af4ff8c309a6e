// The parts that the JSON of sorting and of the trial have in common.
#pragma once

#include <vector>

#include "intake/decision.h"
#include "lib/text/json.h"

namespace relais::intake {

// Under the key "steps".
void write_steps(JsonWriter& out, const std::vector<Step>& steps);

}  // namespace relais::intake
