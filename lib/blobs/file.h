// An open file, and what makes it durable. Every failure is an exception that names the file; a full disk is
// BlobStoreFull.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace relais {

class File {
public:
  static File open_to_read(const std::filesystem::path& path);
  // Fails where there is one of that name already.
  static File create(const std::filesystem::path& path);
  static File open_to_append(const std::filesystem::path& path);
  // Empty, whatever it held before; fails where somebody else has it locked. Locked until it is closed.
  static File open_to_rewrite(const std::filesystem::path& path);
  // Standard input or output, which stays open when the file is gone.
  static File of_handle(int handle, std::string_view name);

  File(File&& other) noexcept;
  File& operator=(File&&) = delete;
  ~File();

  void write(std::string_view bytes);
  // Fewer than asked for only at the end.
  std::size_t read(char* into, std::size_t most);
  std::uint64_t size() const;
  void go_to_beginning();
  int handle() const { return handle_; }
  void cut(std::uint64_t size);
  void make_durable();
  // Held until the file is closed; other processes wait, too.
  void lock_alone();
  // False where somebody else has it.
  bool try_to_lock_alone();
  void lock_shared();

private:
  struct Handle {
    int number = -1;
  };

  File(const std::filesystem::path& path, int flags);
  File(std::filesystem::path path, Handle handle);
  [[noreturn]] void fail(const char* what) const;

  std::filesystem::path path_;
  int handle_ = -1;
};

// Without it a new name in the folder may be gone after a loss of power.
void make_folder_durable(const std::filesystem::path& folder);

// The system's error of that moment, as an exception.
[[noreturn]] void throw_file_error(const char* what, const std::filesystem::path& path);

}  // namespace relais
