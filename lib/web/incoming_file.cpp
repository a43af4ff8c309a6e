#include "lib/web/incoming_file.h"

#include <fcntl.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string>
#include <system_error>

namespace relais::web {
namespace {

constexpr std::string_view prefix = "incoming-";
// Longer than any upload that is still moving.
constexpr std::chrono::hours forgotten_after{48};

[[noreturn]] void fail(const char* what) { throw std::system_error{errno, std::generic_category(), what}; }

bool is_forgotten(const std::filesystem::directory_entry& entry) {
  if (!entry.path().filename().string().starts_with(prefix)) return false;
  std::error_code unreadable;
  const auto written = entry.last_write_time(unreadable);
  return !unreadable && std::filesystem::file_time_type::clock::now() - written > forgotten_after;
}

}  // namespace

IncomingFile::IncomingFile(const std::filesystem::path& folder) {
  auto name = (folder / (std::string{prefix} + "XXXXXX")).string();
  file_ = FileDescriptor{::mkostemp(name.data(), O_CLOEXEC)};
  if (!file_.is_open()) fail("cannot make a file for what arrives");
  path_ = name;
}

void IncomingFile::write(std::string_view bytes) {
  size_ += bytes.size();
  while (!bytes.empty()) {
    const auto written = ::write(file_.number(), bytes.data(), bytes.size());
    if (written == -1 && errno == EINTR) continue;
    if (written == -1) fail("cannot keep what arrives");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void remove_forgotten_files(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator{folder, ignored}) {
    if (is_forgotten(entry)) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace relais::web
