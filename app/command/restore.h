// `relais restore`: what `relais backup` wrote, into an empty place. All of it or nothing.
#pragma once

#include <string>

#include "command/opened.h"

namespace relais::command {

struct Restore {
  // "-" for standard input.
  std::string file;
};

void restore(const Place& place, const Restore& wanted);

}  // namespace relais::command
