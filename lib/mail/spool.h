// A message while it comes in: held once, in memory that grows without being copied where the system can move pages.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace relais::mail {

class Spool {
public:
  void append(std::string_view bytes);
  void clear();

  std::size_t size() const { return size_; }
  std::string_view bytes() const { return {memory_.get(), size_}; }

private:
  struct Free {
    void operator()(char* memory) const { std::free(memory); }
  };

  void make_room(std::size_t needed);

  std::unique_ptr<char, Free> memory_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace relais::mail
