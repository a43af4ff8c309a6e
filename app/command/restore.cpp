#include "command/restore.h"

#include <unistd.h>

#include "command/check.h"
#include "command/existing.h"
#include "command/exit.h"
#include "command/restore_place.h"
#include "lib/blobs/hash.h"
#include "lib/database/copy.h"
#include "lib/database/postgres_programs.h"
#include "lib/time/format.h"
#include "rules.h"

namespace relais::command {
namespace {

namespace fs = std::filesystem;

File opened(const std::string& name) {
  if (name == "-") return File::of_handle(STDIN_FILENO, "standard input");
  try {
    return File::open_to_read(name);
  } catch (const std::system_error& refused) {
    throw Stop(Exit::no_input, refused.what());
  }
}

const char* name_of_kind(Dialect dialect) { return dialect == Dialect::sqlite ? "SQLite" : "PostgreSQL"; }

// Whether this program, and the database that it was pointed at, can take it.
void require_usable(const Manifest& manifest, const Settings& settings) {
  const auto here = is_sqlite(settings.database_address()) ? Dialect::sqlite : Dialect::postgres;
  if (manifest.database != here) {
    throw Stop(Exit::usage, fmt::format("the backup is of a {} database, and --database names one of {}",
                                        name_of_kind(manifest.database), name_of_kind(here)));
  }
  const auto known = newest_known_migration(manifest.database);
  if (manifest.migration > known) {
    throw Stop(Exit::configuration,
               fmt::format("the backup is at migration {}, and this program knows {}: use the newer one",
                           manifest.migration, known));
  }
}

void require_empty_postgres(const Settings& settings) {
  if (is_sqlite(settings.database_address())) return;
  const auto database = Database::open(settings.database_address());
  if (database->read([](Reads& db) { return table_names(db).empty(); })) return;
  throw Stop(Exit::cannot_create, "the database has tables already; restore into an empty one");
}

// The address at which the restored database can be asked, before it stands where it belongs.
std::string restored_database(const Manifest& manifest, const Settings& settings, RestorePlace& place) {
  if (manifest.database == Dialect::sqlite) return "sqlite:" + place.unpacked().database().string();
  place.hold();
  restore_postgres(settings.database_address(), place.unpacked().database());
  return settings.database_address();
}

void compare_rows(Reads& db, const Manifest& manifest) {
  for (const auto& [table, rows] : manifest.rows) {
    const auto found = count_rows(db, table);
    if (found == rows) continue;
    throw Stop(Exit::data_error,
               fmt::format("{} has {} rows, and had {} when the backup was made", table, found, rows));
  }
}

CheckReport checked(Database& database, const fs::path& blobs, const Manifest& manifest, Progress& progress) {
  const auto tell = [&](std::string_view doing) { progress.tell(std::string{doing}); };
  const bool is_older = manifest.migration < newest_known_migration(manifest.database);
  const auto look = is_older ? relais::check_of_any_version : relais::check;
  // Each file was held against its name a moment ago.
  return look(database, blobs, all_rules(), Depth::sizes, tell);
}

CheckReport put(const Settings& settings, const Restore& wanted, Unpacked& contents, bool& settings_were_put) {
  Progress progress;
  RestorePlace place{settings};
  require_empty_postgres(settings);
  auto file = opened(wanted.file);
  ArchiveReader archive{[&](char* into, std::size_t most) { return file.read(into, most); }};
  contents = unpack(
      archive, place.unpacked(), [&](const Manifest& manifest) { require_usable(manifest, settings); }, progress);
  CheckReport report;
  {
    const auto database = Database::open(restored_database(contents.manifest, settings, place));
    database->read([&](Reads& db) { compare_rows(db, contents.manifest); });
    report = checked(*database, place.unpacked().blobs(), contents.manifest, progress);
  }
  settings_were_put = place.put_in_place(contents);
  return report;
}

CheckReport put_or_stop(const Settings& settings, const Restore& wanted, Unpacked& contents, bool& settings_were_put) {
  try {
    return put(settings, wanted, contents, settings_were_put);
  } catch (const BadArchive& bad) {
    throw Stop(Exit::data_error, fmt::format("{}: {}; nothing was restored", wanted.file, bad.what()));
  } catch (const ProgramFailed& failed) {
    throw Stop(Exit::unavailable, fmt::format("{}\nnothing was restored", failed.what()));
  } catch (const DatabaseUnavailable& gone) {
    throw Stop(Exit::try_again, fmt::format("{}: nothing was restored", gone.what()));
  } catch (const BlobStoreFull& full) {
    throw Stop(Exit::cannot_create, fmt::format("{}: no room is left, and nothing was restored", full.what()));
  } catch (const std::system_error& failed) {
    throw Stop(Exit::input_output, fmt::format("{}: nothing was restored", failed.what()));
  }
}

}  // namespace

void restore(const Place& place, const Restore& wanted) {
  prepare_hashing();
  Unpacked contents;
  bool settings_were_put = false;
  const auto settings = settings_of(place);
  const auto report = put_or_stop(settings, wanted, contents, settings_were_put);
  fmt::print("Restored what was backed up at {}: migration {}, {} files.\n", iso(contents.manifest.made_at),
             contents.manifest.migration, contents.manifest.blobs - contents.missing);
  if (!contents.secrets.empty() && !settings_were_put)
    fmt::print("The relais.toml that was there has been left as it is.\n");
  fmt::print("{}{}\n", words_of(report.findings), summary_of(report));
  if (!report.findings.empty()) {
    throw Stop(Exit::data_error, "the backup is restored as it was, and something was wrong with it already");
  }
}

}  // namespace relais::command
