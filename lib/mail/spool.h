// A message while it comes in: held once, in memory that grows without being copied where the system can move pages.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace relais::mail {

class Spool {
public:
  Spool() = default;
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;
  Spool(Spool&& other) noexcept
      : memory_(std::exchange(other.memory_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  ~Spool() { std::free(memory_); }

  void append(std::string_view bytes);
  void clear();

  std::size_t size() const { return size_; }
  std::string_view bytes() const { return {memory_, size_}; }

private:
  void make_room(std::size_t needed);

  char* memory_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace relais::mail
