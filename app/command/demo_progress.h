// How far the agency of the demonstration has come with what was asked of it, so that every queue has something in it.
#pragma once

#include <string>
#include <vector>

#include "command/opened.h"

namespace relais::command {

// The numbers that the stories got, in their order.
void tell_progress(Opened& opened, const std::vector<std::string>& numbers);

}  // namespace relais::command
