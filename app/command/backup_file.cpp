#include "command/backup_file.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "command/exit.h"
#include "lib/blobs/blob_store.h"

namespace relais::command {
namespace {

namespace fs = std::filesystem;

File rewritten(const fs::path& path) {
  try {
    return File::open_to_rewrite(path);
  } catch (const std::system_error& refused) {
    if (refused.code().value() == EBUSY) {
      throw Stop(Exit::try_again, fmt::format("{}: another backup is being written there", path.string()));
    }
    throw Stop(Exit::cannot_create, refused.what());
  }
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path{"."}; }

}  // namespace

BackupFile::BackupFile(const std::string& path) {
  // A reader that goes away is told by write() then, and not by the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  if (path == "-") {
    if (::isatty(STDOUT_FILENO) == 1)
      throw Stop(Exit::usage, "a backup is nothing for a terminal: name a file, or a pipe");
    file_.emplace(File::of_handle(STDOUT_FILENO, "standard output"));
    return;
  }
  path_ = path;
  part_ = path + ".part";
  if (fs::is_directory(path_)) throw Stop(Exit::usage, fmt::format("{} is a folder: name a file in it", path));
  file_.emplace(rewritten(part_));
}

BackupFile::~BackupFile() {
  if (is_standard_output() || !file_) return;
  std::error_code ignored;
  fs::remove(part_, ignored);
}

void BackupFile::write(std::string_view bytes) {
  try {
    file_->write(bytes);
  } catch (const BlobStoreFull& full) {
    throw Stop(Exit::cannot_create, fmt::format("{}: no room is left, and no backup was made", full.what()));
  } catch (const std::system_error& failed) {
    throw Stop(Exit::input_output, fmt::format("{}: no backup was made", failed.what()));
  }
  size_ += bytes.size();
}

void BackupFile::keep() {
  if (is_standard_output()) return;
  file_->make_durable();
  if (std::rename(part_.c_str(), path_.c_str()) != 0) {
    throw Stop(Exit::cannot_create, fmt::format("{}: {}", path_.string(), std::generic_category().message(errno)));
  }
  file_.reset();
  make_folder_durable(folder_of(path_));
}

fs::path BackupFile::beside(std::string_view name) const {
  if (!is_standard_output()) return fmt::format("{}.{}", part_.string(), name);
  return fs::temp_directory_path() / fmt::format("relais-backup-{}.part.{}", ::getpid(), name);
}

Spool::Spool(fs::path path) : path_(std::move(path)), file_(rewritten(path_)) {}

void Spool::give_up_name() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove(std::exchange(path_, {}), ignored);
}

}  // namespace relais::command
