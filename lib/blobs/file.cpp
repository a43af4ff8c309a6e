#include "lib/blobs/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/blobs/blob_store.h"

namespace relais {

void throw_file_error(const char* what, const std::filesystem::path& path) {
  const std::error_code error{errno, std::generic_category()};
  const auto words = fmt::format("{} {}", what, path.native());
  const bool is_full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
  if (is_full) throw BlobStoreFull{error, words};
  throw std::system_error{error, words};
}

File::File(const std::filesystem::path& path, int flags)
    : path_(path), handle_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {
  if (handle_ < 0) fail("cannot open");
}

File File::open_to_read(const std::filesystem::path& path) { return File{path, O_RDONLY}; }

File File::create(const std::filesystem::path& path) { return File{path, O_RDWR | O_CREAT | O_EXCL}; }

File File::open_to_append(const std::filesystem::path& path) { return File{path, O_RDWR | O_APPEND}; }

File File::open_to_rewrite(const std::filesystem::path& path) {
  File file{path, O_RDWR | O_CREAT};
  if (!file.try_to_lock_alone()) throw std::system_error{EBUSY, std::generic_category(), path.native()};
  file.cut(0);
  return file;
}

File File::of_handle(int handle, std::string_view name) {
  const int copy = ::fcntl(handle, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) throw_file_error("cannot open", name);
  return {std::filesystem::path{name}, Handle{copy}};
}

File::File(std::filesystem::path path, Handle handle) : path_(std::move(path)), handle_(handle.number) {}

File::File(File&& other) noexcept : path_(std::move(other.path_)), handle_(std::exchange(other.handle_, -1)) {}

File::~File() {
  if (handle_ >= 0) ::close(handle_);
}

void File::fail(const char* what) const { throw_file_error(what, path_); }

void File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(handle_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("cannot write");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::size_t File::read(char* into, std::size_t most) {
  std::size_t total = 0;
  while (total < most) {
    const auto count = ::read(handle_, into + total, most - total);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("cannot read");
    if (count == 0) break;
    total += static_cast<std::size_t>(count);
  }
  return total;
}

std::uint64_t File::size() const {
  struct stat status {};
  if (::fstat(handle_, &status) != 0) fail("cannot look at");
  return static_cast<std::uint64_t>(status.st_size);
}

void File::go_to_beginning() {
  if (::lseek(handle_, 0, SEEK_SET) < 0) fail("cannot go back in");
}

void File::cut(std::uint64_t size) {
  if (::ftruncate(handle_, static_cast<off_t>(size)) != 0) fail("cannot cut");
}

void File::make_durable() {
  if (::fsync(handle_) != 0) fail("cannot make durable");
}

void File::lock_alone() {
  while (::flock(handle_, LOCK_EX) != 0) {
    if (errno != EINTR) fail("cannot lock");
  }
}

bool File::try_to_lock_alone() {
  while (::flock(handle_, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) fail("cannot lock");
  }
  return true;
}

void File::lock_shared() {
  while (::flock(handle_, LOCK_SH) != 0) {
    if (errno != EINTR) fail("cannot lock");
  }
}

void make_folder_durable(const std::filesystem::path& folder) {
  auto handle = File::open_to_read(folder);
  handle.make_durable();
}

}  // namespace relais
