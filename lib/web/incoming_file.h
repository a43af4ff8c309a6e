// A file that is being written while its bytes arrive.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "lib/web/file_descriptor.h"

namespace relais::web {

class IncomingFile {
public:
  // A new file in this folder, under a name nobody can guess. It belongs to whoever keeps its path. Throws
  // std::system_error.
  explicit IncomingFile(const std::filesystem::path& folder);

  void write(std::string_view bytes);

  const std::filesystem::path& path() const { return path_; }
  std::uint64_t size() const { return size_; }

private:
  std::filesystem::path path_;
  FileDescriptor file_;
  std::uint64_t size_ = 0;
};

// Files that a program which was killed has left there.
void remove_forgotten_files(const std::filesystem::path& folder);

}  // namespace relais::web
