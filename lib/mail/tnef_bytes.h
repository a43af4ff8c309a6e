// Bytes of which each number says how many follow: nothing is taken that is not there.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relais::mail {

class TnefBytes {
public:
  explicit TnefBytes(std::string_view bytes) : rest_(bytes) {}

  bool is_at_end() const { return rest_.empty(); }

  std::optional<std::string_view> take(std::size_t count) {
    if (count > rest_.size()) return std::nullopt;
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  // The least significant byte comes first.
  template <typename Unsigned>
  std::optional<Unsigned> number() {
    const auto bytes = take(sizeof(Unsigned));
    if (!bytes) return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Unsigned); i-- > 0;) value = value << 8 | static_cast<unsigned char>((*bytes)[i]);
    return static_cast<Unsigned>(value);
  }

private:
  std::string_view rest_;  // lives as long as the call that reads
};

}  // namespace relais::mail
