// How far the agency of the demonstration has come with what was asked of it, so that every queue has something in it.
#pragma once

#include "command/opened.h"

namespace relais::command {

void tell_progress(Opened& opened);

}  // namespace relais::command
