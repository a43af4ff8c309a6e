// Where a backup is written: FILE.part until it is whole, and then FILE; or standard output.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "lib/blobs/file.h"

namespace relais::command {

class BackupFile {
public:
  // "-" for standard output. Throws Stop where it cannot be made.
  explicit BackupFile(const std::string& path);
  BackupFile(const BackupFile&) = delete;
  BackupFile& operator=(const BackupFile&) = delete;
  // Removes what was not kept.
  ~BackupFile();

  bool is_standard_output() const { return path_.empty(); }
  // Throws Stop: the disk is full, the reader has gone.
  void write(std::string_view bytes);
  std::uint64_t size() const { return size_; }
  // On disk for good, under its name.
  void keep();

  // Beside it, for what has to be put together first.
  std::filesystem::path beside(std::string_view name) const;

private:
  std::filesystem::path path_;
  std::filesystem::path part_;
  std::optional<File> file_;
  std::uint64_t size_ = 0;
};

// A file that is written, read once from its beginning, and gone with the program: its name is given up early.
class Spool {
public:
  explicit Spool(std::filesystem::path path);
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;
  ~Spool() { give_up_name(); }

  const std::filesystem::path& path() const { return path_; }
  File& file() { return file_; }
  void give_up_name();

private:
  std::filesystem::path path_;
  File file_;
};

}  // namespace relais::command
