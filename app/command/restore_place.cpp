#include "command/restore_place.h"

#include <fcntl.h>
#include <unistd.h>

#include "command/existing.h"
#include "command/exit.h"
#include "lib/blobs/blob_files.h"

namespace relais::command {
namespace {

namespace fs = std::filesystem;

bool has_files(const fs::path& folder) {
  if (!fs::is_directory(folder)) return false;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_directory()) return true;
  }
  return false;
}

fs::path database_file(const Settings& settings) {
  const auto address = settings.database_address();
  return is_sqlite(address) ? sqlite_file(address) : fs::path{};
}

// Only what that restore can have put there: it had found the place empty.
void remove_left_over(const Settings& settings) {
  fs::remove_all(settings.blob_folder());
  if (const auto file = database_file(settings); !file.empty()) {
    for (const auto* ending : {"", "-wal", "-shm"}) fs::remove(file.string() + ending);
  }
  fs::remove_all(unfinished_restore(settings.data));
}

void require_empty(const Settings& settings) {
  const auto file = database_file(settings);
  if (!file.empty() && fs::exists(file)) {
    throw Stop(Exit::cannot_create,
               fmt::format("{}: there is a database already; restore into an empty place", file.string()));
  }
  if (has_files(settings.blob_folder())) {
    throw Stop(Exit::cannot_create, fmt::format("{}: there are files already; restore into an empty place",
                                                settings.blob_folder().string()));
  }
}

// One call for all that was written, instead of one a file.
void make_durable(const fs::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = handle >= 0 && ::syncfs(handle) == 0;
  const int error = errno;
  if (handle >= 0) ::close(handle);
  if (!done) throw std::system_error{error, std::generic_category(), folder.string()};
}

File locked(const fs::path& folder) {
  auto line = File::open_to_read(folder);
  if (!line.try_to_lock_alone())
    throw Stop(Exit::try_again, fmt::format("{}: another restore is at work", folder.string()));
  return line;
}

}  // namespace

RestorePlace::RestorePlace(const Settings& settings)
    : settings_(settings), unpacked_{unfinished_restore(settings.data)} {
  if (fs::exists(unpacked_.folder)) {
    const auto line = locked(unpacked_.folder);
    remove_left_over(settings_);
  }
  require_empty(settings_);
  fs::create_directory(unpacked_.folder);
  fs::permissions(unpacked_.folder, fs::perms::owner_all);
  line_.emplace(locked(unpacked_.folder));
}

RestorePlace::~RestorePlace() {
  std::error_code ignored;
  if (!is_held_) fs::remove_all(unpacked_.folder, ignored);
}

bool RestorePlace::put_in_place(const Unpacked& contents) {
  hold();
  make_durable(unpacked_.folder);
  bool settings_were_put = false;
  put_secrets(contents, settings_were_put);
  fs::remove_all(settings_.blob_folder());
  fs::rename(unpacked_.blobs(), settings_.blob_folder());
  if (const auto file = database_file(settings_); !file.empty()) fs::rename(unpacked_.database(), file);
  make_folder_durable(settings_.data);
  fs::remove_all(unpacked_.folder);
  make_folder_durable(settings_.data);
  return settings_were_put;
}

void RestorePlace::put_secrets(const Unpacked& contents, bool& settings_were_put) const {
  for (const auto& name : contents.secrets) {
    const auto to = settings_.data / name;
    if (fs::exists(to)) continue;
    fs::create_directories(to.parent_path());
    if (to.parent_path() != settings_.data) fs::permissions(to.parent_path(), fs::perms::owner_all);
    fs::rename(unpacked_.secrets() / name, to);
    settings_were_put = settings_were_put || name == part::settings;
  }
}

}  // namespace relais::command
