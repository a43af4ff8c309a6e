// What a data folder holds besides the database and its files, and opens the doors of other systems: the settings, with
// the password of the next mail server, and the passwords of mailboxes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "command/manifest.h"

namespace relais::command {

struct SecretPart {
  BackupPart part;
  std::string content;
};

bool has_secrets(const std::filesystem::path& data);
std::vector<SecretPart> secret_parts(const std::filesystem::path& data);
// Whether a part of a backup is one of these, and so its name a path below the data folder.
bool is_secret_part(std::string_view name);

}  // namespace relais::command
