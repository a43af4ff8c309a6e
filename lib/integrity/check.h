// Holds a database and its files against every rule. It only reads, takes what it needs piece by piece, and may run
// beside the desk: each rule looks at one moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "lib/database/database.h"
#include "lib/integrity/rules.h"

namespace relais {

// A rule that does not hold.
struct Finding {
  static constexpr std::size_t most_places = 20;

  std::string says;
  // The first of them.
  std::vector<std::string> places;
  std::int64_t count = 0;
  std::string remedy;
};

struct FileCount {
  std::int64_t files = 0;
  std::uint64_t bytes = 0;
};

struct CheckReport {
  std::int64_t rules = 0;
  std::vector<Finding> findings;
  FileCount named;
  // Old enough, and named by no row: nothing is wrong, and a sweep may remove them.
  FileCount to_sweep;
};

// With `sizes`, files are not read through, and SQLite's pages are looked at less closely.
enum class Depth { everything, sizes };

using CheckProgress = std::function<void(std::string_view doing)>;

// That the database itself is whole and each row finds those it refers to.
std::vector<Rule> rules_of_the_database(Database& database, Depth depth);

CheckReport check(Database& database, const std::filesystem::path& blobs, const Rules& rules, Depth depth,
                  const CheckProgress& progress);

// Only what does not depend on the version of the schema: the database itself, and the files.
CheckReport check_of_any_version(Database& database, const std::filesystem::path& blobs, const Rules& rules,
                                 Depth depth, const CheckProgress& progress);

}  // namespace relais
