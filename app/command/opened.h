// The data of a command: settings read, database there and up to date, blobs beside it.
#pragma once

#include <memory>
#include <string>

#include "dispatch/services.h"

namespace relais::command {

struct Place {
  std::string data = "data";
  // As given on the command line; empty for what the settings say.
  std::string database;
};

// The data folder is made where there is none; one in which a restore was interrupted is refused.
Settings settings_at(const Place& place);

// The same for whoever restores into it.
Settings settings_of(const Place& place);
// Is there from the beginning of a restore to its end.
std::filesystem::path unfinished_restore(const std::filesystem::path& data);

class Opened {
public:
  explicit Opened(const Place& place);

  Settings settings;
  std::unique_ptr<Database> database;
  BlobStore blobs;
};

}  // namespace relais::command
