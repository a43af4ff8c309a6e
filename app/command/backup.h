// `relais backup`: the database of one moment and every file that it names, as one file, while the desk goes on.
#pragma once

#include <string>

#include "command/opened.h"

namespace relais::command {

struct Backup {
  // "-" for standard output.
  std::string file;
  // Also the settings and the passwords of mailboxes, which open the doors of other systems.
  bool with_secrets = false;
  std::string relais_version;
};

void backup(const Place& place, const Backup& wanted);

}  // namespace relais::command
