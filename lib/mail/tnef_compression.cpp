#include "lib/mail/tnef_bytes.h"
#include "lib/mail/tnef_rtf.h"

namespace relais::mail {
namespace {

constexpr std::size_t window_size = 4096;
constexpr std::uint32_t is_compressed = 0x75465A4C;
constexpr std::uint32_t is_plain = 0x414C454D;

// What every RTF begins with, and so stands before each.
constexpr std::string_view beginning =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS "
    "Sans "
    "SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

class Decompression {
public:
  explicit Decompression(TnefBytes bytes) : bytes_(bytes) {
    std::copy(beginning.begin(), beginning.end(), window_.begin());
  }

  std::string read() {
    while (const auto flags = bytes_.number<std::uint8_t>()) {
      for (unsigned bit = 0; bit < 8; ++bit) {
        const bool goes_on = (*flags >> bit & 1U) != 0 ? copy_run() : copy_byte();
        if (!goes_on || out_.size() > longest) return std::move(out_);
      }
    }
    return std::move(out_);
  }

private:
  static constexpr std::size_t longest = 32 * 1024 * 1024;

  bool copy_byte() {
    const auto byte = bytes_.take(1);
    if (byte) put(byte->front());
    return byte.has_value();
  }

  // Twelve bits of place, four of length; the place where the next byte goes is the end.
  bool copy_run() {
    const auto high = bytes_.number<std::uint8_t>();
    const auto low = bytes_.number<std::uint8_t>();
    if (!high || !low) return false;
    const std::size_t place = static_cast<std::size_t>(*high) << 4 | *low >> 4;
    if (place == next_) return false;
    const std::size_t length = (*low & 0x0FU) + 2U;
    for (std::size_t i = 0; i < length; ++i) put(window_[(place + i) % window_size]);
    return true;
  }

  void put(char c) {
    out_ += c;
    window_[next_] = c;
    next_ = (next_ + 1) % window_size;
  }

  TnefBytes bytes_;
  std::array<char, window_size> window_{};
  std::size_t next_ = beginning.size();
  std::string out_;
};

}  // namespace

std::string decompressed_rtf(std::string_view bytes) {
  TnefBytes head{bytes};
  const auto size = head.number<std::uint32_t>();
  const auto plain_size = head.number<std::uint32_t>();
  const auto kind = head.number<std::uint32_t>();
  constexpr std::size_t checksum = 4;
  if (!size || !plain_size || !kind || !head.take(checksum)) return {};
  constexpr std::size_t head_size = 16;
  if (*kind == is_plain) return std::string{bytes.substr(head_size, *plain_size)};
  return *kind == is_compressed ? Decompression{head}.read() : std::string{};
}

}  // namespace relais::mail
