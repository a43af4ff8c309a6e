// The files of a blob store, for whoever copies or checks them beside the program that keeps them: nothing is changed.
#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "lib/blobs/blob_store.h"
#include "lib/blobs/file.h"

namespace relais {

bool is_blob_name(std::string_view text);
// Throws std::invalid_argument where the id is no hash.
std::filesystem::path blob_path(const std::filesystem::path& folder, const BlobId& id);
// Reads it through: what it should be called, and how long it is.
Blob blob_in(const std::filesystem::path& file);

// No sweep removes what is not older.
constexpr std::chrono::hours youngest_swept{1};
bool is_young(const std::filesystem::path& file);

struct BlobFile {
  BlobId id;
  std::uint64_t size = 0;
  // So young that the row that names it may still be on its way.
  bool is_young = false;
};

// Those whose hash begins with that digit.
std::vector<BlobFile> blob_files(const std::filesystem::path& folder, char first_digit);

// While one lives nothing is swept, by whichever process: what a row named when it began stays on disk.
class SweepPause {
public:
  explicit SweepPause(const std::filesystem::path& folder);

private:
  File line_;
};

}  // namespace relais
