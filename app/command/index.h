// Makes everything there is findable by its words at once, instead of little by little while the desk runs.
#pragma once

#include "command/opened.h"

namespace relais::command {

struct Index {
  // From the beginning: after the rules of words have changed, or where much has been taken off.
  bool again = false;
};

void index(const Place& place, const Index& wanted);

}  // namespace relais::command
