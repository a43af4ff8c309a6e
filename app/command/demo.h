// `relais demo`: a place to look around in, filled as if people had worked in it.
#pragma once

#include <string>

#include "command/opened.h"

namespace relais::command {

// A believable organisation with people, mailboxes and requests; prints who may come in. Does nothing else where there
// is one.
void demo(const Place& place, const std::string& sector);

}  // namespace relais::command
