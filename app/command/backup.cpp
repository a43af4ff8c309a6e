#include "command/backup.h"

#include "command/backup_moment.h"
#include "command/blob_list.h"
#include "command/exit.h"
#include "command/secret_parts.h"
#include "command/sizes.h"
#include "lib/archive/archive_writer.h"
#include "lib/blobs/blob_files.h"
#include "lib/blobs/hash.h"
#include "lib/database/copy.h"
#include "lib/database/postgres_programs.h"

namespace relais::command {
namespace {

namespace fs = std::filesystem;

ArchiveWriter::Source bytes_of(File& file) {
  return [&file](char* into, std::size_t most) { return file.read(into, most); };
}

void add_spool(ArchiveWriter& archive, const BackupPart& part, Spool& spool) {
  spool.file().go_to_beginning();
  archive.add(part.name, part.size, bytes_of(spool.file()));
}

// Nothing where it is not there, or is not what its name says.
std::optional<std::uint64_t> size_of_whole(const fs::path& path, const BlobId& id) {
  try {
    const auto found = blob_in(path);
    return found.id == id ? std::optional{found.size} : std::nullopt;
  } catch (const std::system_error&) {
    return std::nullopt;
  }
}

bool add_blob(ArchiveWriter& archive, const fs::path& folder, const BlobId& id) {
  const auto path = blob_path(folder, id);
  const auto size = size_of_whole(path, id);
  if (!size) return false;
  auto file = File::open_to_read(path);
  archive.add(std::string{part::blobs} + id.hash, *size, bytes_of(file));
  return true;
}

// Answers the list of those that could not be added.
std::string add_blobs(ArchiveWriter& archive, const fs::path& folder, File& list, std::int64_t count,
                      Progress& progress) {
  std::string missing;
  std::uint64_t done = 0;
  BlobListReader blobs{list};
  while (const auto blob = blobs.next()) {
    progress.tell("the files", ++done, static_cast<std::uint64_t>(count));
    if (!add_blob(archive, folder, blob->id)) missing += line_of(*blob);
  }
  return missing;
}

// How many files could not be added.
std::int64_t write(const Existing& desk, BackupFile& file, const Backup& wanted, Progress& progress) {
  Spool database{file.beside("database")};
  Spool blob_list{file.beside("blobs")};
  auto manifest = copy_moment(desk, database, blob_list, progress);
  database.give_up_name();
  blob_list.give_up_name();
  manifest.relais_version = wanted.relais_version;
  const auto secrets = wanted.with_secrets ? secret_parts(desk.settings.data) : std::vector<SecretPart>{};
  for (const auto& secret : secrets) manifest.parts.push_back(secret.part);

  ArchiveWriter archive{[&](std::string_view bytes) { file.write(bytes); }};
  archive.add(std::string{Manifest::file_name}, manifest.as_json());
  add_spool(archive, manifest.parts.at(0), database);
  add_spool(archive, manifest.parts.at(1), blob_list);
  for (const auto& secret : secrets) archive.add(secret.part.name, secret.content);
  const auto missing = add_blobs(archive, desk.settings.blob_folder(), blob_list.file(), manifest.blobs, progress);
  archive.add(std::string{part::missing}, missing);
  archive.finish();
  return std::count(missing.begin(), missing.end(), '\n');
}

std::int64_t written(const Existing& desk, BackupFile& file, const Backup& wanted) {
  Progress progress;
  try {
    const auto folder = desk.settings.blob_folder();
    const auto pause = fs::exists(folder / "incoming") ? std::optional<SweepPause>{folder} : std::nullopt;
    return write(desk, file, wanted, progress);
  } catch (const ProgramFailed& failed) {
    throw Stop(Exit::unavailable, fmt::format("{}\nno backup was made", failed.what()));
  } catch (const NoRoomForCopy& full) {
    throw Stop(Exit::cannot_create, fmt::format("{}: no room is left, and no backup was made", full.what()));
  } catch (const DatabaseUnavailable& gone) {
    throw Stop(Exit::try_again, fmt::format("{}: no backup was made", gone.what()));
  } catch (const BlobStoreFull& full) {
    throw Stop(Exit::cannot_create, fmt::format("{}: no room is left, and no backup was made", full.what()));
  } catch (const std::system_error& failed) {
    throw Stop(Exit::input_output, fmt::format("{}: no backup was made", failed.what()));
  }
}

}  // namespace

void backup(const Place& place, const Backup& wanted) {
  prepare_hashing();
  const Existing desk{place};
  BackupFile file{wanted.file};
  const auto missing = written(desk, file, wanted);
  file.keep();
  // What cron mails is trouble alone, where the rest is thrown away.
  auto* told = file.is_standard_output() ? stderr : stdout;
  fmt::print(told, "{}: {}\n", wanted.file, in_words(file.size()));
  if (!wanted.with_secrets && has_secrets(desk.settings.data)) {
    fmt::print(told, "Not in it: relais.toml and the passwords of mailboxes. --with-secrets takes them in.\n");
  }
  if (missing > 0) {
    throw Stop(
        Exit::data_error,
        fmt::format("{} files that rows name are missing or damaged, so they are not in it: `relais check` says which",
                    missing));
  }
}

}  // namespace relais::command
