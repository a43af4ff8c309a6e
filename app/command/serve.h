// `relais serve`: the desk itself, with all its doors.
#pragma once

#include <string>

#include "command/opened.h"

namespace relais::command {

struct Serve {
  // As given on the command line; empty for what the settings say.
  std::string listen;
  std::string lmtp;
};

// Runs until it is told to stop (SIGTERM, SIGINT): takes no more, finishes what is at hand, and ends.
void serve(const Place& place, const Serve& wanted);

}  // namespace relais::command
