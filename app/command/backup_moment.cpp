#include "command/backup_moment.h"

#include "command/blob_list.h"
#include "lib/blobs/hash.h"
#include "lib/database/copy.h"
#include "lib/integrity/named_blobs.h"
#include "lib/time/clock.h"
#include "rules.h"

namespace relais::command {
namespace {

constexpr std::size_t piece_size = 1U << 18U;

void copy_database(Reads& moment, const std::string& address, Spool& spool, Progress& progress) {
  progress.tell("the database");
  if (moment.dialect() == Dialect::postgres) return dump_postgres(moment, address, spool.file().handle());
  copy_sqlite(moment, spool.path(),
              [&](std::uint64_t done, std::uint64_t of) { progress.tell("the database", done, of); });
}

// Where rows say different lengths of one file, it is in the list once.
std::int64_t list_blobs(Reads& moment, File& list) {
  const auto names = all_rules().blobs;
  std::int64_t count = 0;
  std::string last;
  for (const char digit : first_digits) {
    for (const auto& blob : named_blobs(moment, names, digit)) {
      if (blob.hash == last) continue;
      last = blob.hash;
      list.write(line_of({{blob.hash}, blob.size}));
      ++count;
    }
  }
  return count;
}

}  // namespace

Manifest copy_moment(const Existing& desk, Spool& database, Spool& blob_list, Progress& progress) {
  Manifest manifest;
  manifest.made_at = now();
  manifest.migration = desk.migration;
  manifest.database = desk.database->dialect();
  read_moment(*desk.database, [&](Reads& moment) {
    copy_database(moment, desk.settings.database_address(), database, progress);
    progress.tell("the rows and the files that they name");
    for (const auto& table : table_names(moment)) manifest.rows[table] = count_rows(moment, table);
    manifest.blobs = list_blobs(moment, blob_list.file());
  });
  manifest.parts = {part_of(part::database, database.file()), part_of(part::blob_list, blob_list.file())};
  return manifest;
}

BackupPart part_of(std::string_view name, File& file) {
  file.go_to_beginning();
  Hash hash;
  BackupPart part{std::string{name}, 0, {}};
  std::string piece(piece_size, '\0');
  while (const auto count = file.read(piece.data(), piece.size())) {
    hash.add({piece.data(), count});
    part.size += count;
  }
  part.hash = hash.hexadecimal();
  return part;
}

}  // namespace relais::command
