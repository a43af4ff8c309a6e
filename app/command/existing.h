// The data of a command that only looks: it is there already, and neither made nor brought up to date.
#pragma once

#include <memory>

#include "command/opened.h"

namespace relais::command {

// Exit::no_input where there is no desk; Exit::configuration where its schema is newer than this program.
class Existing {
public:
  explicit Existing(const Place& place);

  // Migrations of this program are still to be run on it.
  bool is_older() const;

  Settings settings;
  std::unique_ptr<Database> database;
  int migration = 0;
};

int newest_known_migration(Dialect dialect);
bool is_sqlite(const std::string& address);
std::filesystem::path sqlite_file(const std::string& address);

}  // namespace relais::command
