// What stands first in a backup: what it is, of when, and what its parts must hash to.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/sql.h"
#include "lib/time/timestamp.h"

namespace relais::command {

struct BackupPart {
  std::string name;
  std::uint64_t size = 0;
  std::string hash;
};

struct Manifest {
  static constexpr int format = 1;
  static constexpr std::string_view file_name = "manifest.json";
  static constexpr std::size_t longest = 1'000'000;

  std::string relais_version;
  Timestamp made_at;
  Dialect database = Dialect::sqlite;
  int migration = 0;
  // Rows in each table.
  std::map<std::string, std::int64_t> rows;
  std::int64_t blobs = 0;
  std::vector<BackupPart> parts;

  const BackupPart& part(std::string_view name) const;
  std::string as_json() const;
  // Throws BadArchive.
  static Manifest from_json(std::string_view text);
};

// The names of the parts.
namespace part {
constexpr std::string_view database = "database";
constexpr std::string_view blob_list = "blobs.txt";
constexpr std::string_view settings = "relais.toml";
constexpr std::string_view secrets = "secrets/";
constexpr std::string_view blobs = "blobs/";
// Files that were named and could not be read when the backup was made.
constexpr std::string_view missing = "missing.txt";
}  // namespace part

}  // namespace relais::command
