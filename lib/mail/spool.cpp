#include "lib/mail/spool.h"

#include <cstring>
#include <new>

namespace relais::mail {

void Spool::make_room(std::size_t needed) {
  if (needed <= capacity_) return;
  constexpr std::size_t smallest = 16384;
  const auto wanted = std::max({smallest, needed, capacity_ * 2});
  auto* const moved = static_cast<char*>(std::realloc(memory_, wanted));
  if (moved == nullptr) throw std::bad_alloc{};
  memory_ = moved;
  capacity_ = wanted;
}

void Spool::append(std::string_view bytes) {
  if (bytes.empty()) return;
  make_room(size_ + bytes.size());
  std::memcpy(memory_ + size_, bytes.data(), bytes.size());
  size_ += bytes.size();
}

void Spool::clear() {
  std::free(memory_);
  memory_ = nullptr;
  size_ = 0;
  capacity_ = 0;
}

}  // namespace relais::mail
