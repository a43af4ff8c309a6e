// What a backup takes out of the database, all of one moment: the database itself, how many rows each table has, and
// the list of the files that rows name.
#pragma once

#include "command/backup_file.h"
#include "command/existing.h"
#include "command/manifest.h"
#include "command/progress.h"

namespace relais::command {

// Into the two spools; the manifest then knows everything but the secrets.
Manifest copy_moment(const Existing& desk, Spool& database, Spool& blob_list, Progress& progress);

// What stands in an open file, under that name.
BackupPart part_of(std::string_view name, File& file);

}  // namespace relais::command
