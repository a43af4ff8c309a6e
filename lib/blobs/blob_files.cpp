#include "lib/blobs/blob_files.h"

#include "lib/blobs/hash.h"

namespace relais {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hash_length = 64;
constexpr std::size_t piece_size = 1U << 18U;

bool is_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

void add_files_of(const fs::path& folder, std::vector<BlobFile>& files) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    auto name = entry.path().filename().native();
    if (!is_blob_name(name) || !entry.is_regular_file()) continue;
    files.push_back({{std::move(name)}, entry.file_size(), is_young(entry.path())});
  }
}

}  // namespace

bool is_blob_name(std::string_view text) {
  return text.size() == hash_length && std::all_of(text.begin(), text.end(), is_digit);
}

fs::path blob_path(const fs::path& folder, const BlobId& id) {
  if (!is_blob_name(id.hash)) throw std::invalid_argument("not the name of a blob");
  return folder / id.hash.substr(0, 2) / id.hash.substr(2, 2) / id.hash;
}

Blob blob_in(const fs::path& file) {
  auto bytes = File::open_to_read(file);
  Hash hash;
  Blob blob;
  std::string piece(piece_size, '\0');
  for (std::size_t count = 0; (count = bytes.read(piece.data(), piece.size())) > 0; blob.size += count) {
    hash.add({piece.data(), count});
  }
  blob.id.hash = hash.hexadecimal();
  return blob;
}

bool is_young(const fs::path& file) {
  std::error_code error;
  const auto changed = fs::last_write_time(file, error);
  return error || fs::file_time_type::clock::now() - changed <= youngest_swept;
}

std::vector<BlobFile> blob_files(const fs::path& folder, char first_digit) {
  std::vector<BlobFile> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename().native();
    if (name.size() == 2 && name.front() == first_digit && entry.is_directory()) add_files_of(entry.path(), files);
  }
  return files;
}

SweepPause::SweepPause(const fs::path& folder) : line_(File::open_to_read(folder / "incoming")) { line_.lock_shared(); }

}  // namespace relais
