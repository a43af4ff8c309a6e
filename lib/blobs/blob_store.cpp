#include "lib/blobs/blob_store.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "lib/blobs/blob_files.h"
#include "lib/blobs/file.h"
#include "lib/blobs/hash.h"

namespace relais {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_prefix = "keep-";

std::string random_name() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return std::string{temporary_prefix} + hexadecimal(bytes);
}

// A file of ours that is gone again unless somebody took it over.
class Temporary {
public:
  explicit Temporary(fs::path path) : path_(std::move(path)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }

  const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw_file_error("cannot make the folder", folder);
}

void make_young(const fs::path& file) {
  if (::utimensat(AT_FDCWD, file.c_str(), nullptr, 0) != 0) throw_file_error("cannot touch", file);
}

// Keeping and sweeping agree by it: a file found and kept again is never removed at that moment.
File gate_of(const fs::path& folder) { return File::open_to_read(folder); }

Blob read_through(const fs::path& path) {
  auto blob = blob_in(path);
  File::open_to_read(path).make_durable();
  return blob;
}

}  // namespace

BlobId BlobId::of(std::string_view bytes) {
  Hash hash;
  hash.add(bytes);
  return {hash.hexadecimal()};
}

BlobStore::BlobStore(fs::path folder) : folder_(std::move(folder)), incoming_(folder_ / "incoming") {
  prepare_hashing();
  fs::create_directories(incoming_);
  make_folder_durable(folder_);
  make_folder_durable(fs::absolute(folder_).lexically_normal().parent_path());
}

fs::path BlobStore::path_of(const BlobId& id) const { return blob_path(folder_, id); }

// Even where the file was there already: whoever brought it may not have come this far.
void BlobStore::make_place_durable(const fs::path& place) const {
  make_folder_durable(place.parent_path());
  make_folder_durable(place.parent_path().parent_path());
  make_folder_durable(folder_);
}

bool BlobStore::keeps_already(const Blob& blob) {
  const auto place = path_of(blob.id);
  auto gate = gate_of(folder_);
  gate.lock_shared();
  std::error_code error;
  if (fs::file_size(place, error) != blob.size || error) return false;
  make_young(place);
  make_place_durable(place);
  return true;
}

Blob BlobStore::take_over(const fs::path& file, const Blob& blob) {
  if (keeps_already(blob)) {
    fs::remove(file);
    return blob;
  }
  const auto place = path_of(blob.id);
  auto gate = gate_of(folder_);
  gate.lock_shared();
  make_folder(place.parent_path().parent_path());
  make_folder(place.parent_path());
  make_young(file);
  if (::rename(file.c_str(), place.c_str()) != 0) throw_file_error("cannot move into place", place);
  make_place_durable(place);
  return blob;
}

Blob BlobStore::keep(std::string_view bytes) {
  Blob blob{BlobId::of(bytes), bytes.size()};
  if (keeps_already(blob)) return blob;
  const Temporary temporary{incoming_ / random_name()};
  auto file = File::create(temporary.path());
  file.write(bytes);
  file.make_durable();
  return take_over(temporary.path(), blob);
}

Blob BlobStore::keep_file(const fs::path& file) { return take_over(file, read_through(file)); }

void BlobStore::try_to_write() const {
  const Temporary temporary{incoming_ / random_name()};
  File::create(temporary.path()).write("?");
}

bool BlobStore::has(const BlobId& id) const { return is_blob_name(id.hash) && fs::exists(path_of(id)); }

std::string BlobStore::read(const BlobId& id) const {
  auto file = File::open_to_read(path_of(id));
  std::string bytes(file.size(), '\0');
  bytes.resize(file.read(bytes.data(), bytes.size()));
  return bytes;
}

int BlobStore::sweep(const std::function<bool(const BlobId&)>& is_named) {
  int removed = 0;
  // Somebody copies what rows named a while ago.
  auto line = File::open_to_read(incoming_);
  if (!line.try_to_lock_alone()) return removed;
  std::vector<fs::path> old;
  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    const auto name = entry.path().filename().native();
    const bool is_leftover = entry.path().parent_path() == incoming_ && name.starts_with(temporary_prefix);
    if (entry.is_regular_file() && (is_leftover || is_blob_name(name)) && !is_young(entry.path()))
      old.push_back(entry.path());
  }
  // By their names, so that whoever is asked has those that begin alike together.
  std::ranges::sort(old, {}, [](const fs::path& path) { return path.filename().native(); });
  for (const auto& path : old) {
    const auto name = path.filename().native();
    if (is_blob_name(name) && is_named({name})) continue;
    auto gate = gate_of(folder_);
    gate.lock_alone();
    // It may have been kept again, and named, since it was found.
    if (!is_young(path) && fs::remove(path)) ++removed;
  }
  return removed;
}

}  // namespace relais
