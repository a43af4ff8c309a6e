// An open file that is closed with its owner, so that no way out of a function leaks it.
#pragma once

#include <unistd.h>

#include <utility>

namespace relais::web {

// An open file that is closed with its owner.
class FileDescriptor {
public:
  FileDescriptor() = default;
  explicit FileDescriptor(int number) : number_{number} {}
  FileDescriptor(FileDescriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~FileDescriptor() {
    if (is_open()) ::close(number_);
  }

  bool is_open() const { return number_ != -1; }
  int number() const { return number_; }
  int release() { return std::exchange(number_, -1); }

private:
  int number_ = -1;
};

}  // namespace relais::web
