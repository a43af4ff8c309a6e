// `relais receive`: the way in for mail servers that pipe a mail into a program.
#pragma once

#include <string>

#include "command/opened.h"

namespace relais::command {

struct Receive {
  std::string mailbox;
  std::string return_path;
  bool as_json = false;
};

// Takes one mail from standard input: hands it to the running server, or keeps it itself where none runs. Returns once
// it is durable; anything that may pass by itself ends with 75, so that a mail server tries again.
void receive(const Place& place, const Receive& wanted);

}  // namespace relais::command
