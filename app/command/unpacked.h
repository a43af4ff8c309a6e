// A backup laid out in a folder, every byte of it held against what it says of itself. Names from the file become paths
// only where they are those that a backup has.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "command/manifest.h"
#include "command/progress.h"
#include "lib/archive/archive_reader.h"

namespace relais::command {

struct Unpacked {
  Manifest manifest;
  std::vector<std::string> secrets;
  std::int64_t missing = 0;
};

// Where each part goes: the folder must be there and empty.
struct UnpackedPlace {
  std::filesystem::path folder;

  std::filesystem::path database() const { return folder / "relais.sqlite"; }
  std::filesystem::path blob_list() const { return folder / "blobs.txt"; }
  std::filesystem::path blobs() const { return folder / "blobs"; }
  std::filesystem::path secrets() const { return folder / "secret-parts"; }
};

// `accept` sees the manifest before anything else is written, and throws where it cannot be used. Throws BadArchive.
Unpacked unpack(ArchiveReader& archive, const UnpackedPlace& place, const std::function<void(const Manifest&)>& accept,
                Progress& progress);

}  // namespace relais::command
