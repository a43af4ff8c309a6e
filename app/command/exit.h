// How a command ends, in the words of sysexits.h.
#pragma once

#include <stdexcept>
#include <string>

namespace relais::command {

enum class Exit : int {
  ok = 0,
  usage = 64,
  data_error = 65,
  no_input = 66,
  unavailable = 69,
  software = 70,
  cannot_create = 73,
  input_output = 74,
  try_again = 75,
  configuration = 78,
};

// Ends the command with that code; the sentence goes to standard error.
struct Stop : std::runtime_error {
  Stop(Exit how, const std::string& sentence) : std::runtime_error(sentence), code(how) {}

  Exit code;
};

}  // namespace relais::command
